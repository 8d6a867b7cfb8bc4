namespace RootAccess.Policies;

/// <summary>A policy document together with the name a decision reports it by.</summary>
/// <param name="Id">The policy's ARN or name.</param>
/// <param name="Document">The parsed document.</param>
public sealed record NamedPolicy(string Id, PolicyDocument Document);
