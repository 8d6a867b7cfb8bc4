namespace RootAccess.Core.Ports;

/// <summary>Who calls, as GetCallerIdentity gives it.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Arn">The principal.</param>
/// <param name="IsRootUser">Whether it is the account's root user, which cannot open root sessions.</param>
public sealed record CallerDescription(string AccountId, string Arn, bool IsRootUser);
