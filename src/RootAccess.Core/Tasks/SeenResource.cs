namespace RootAccess.Core.Tasks;

/// <summary>A bucket or queue that a root session of this connection found.</summary>
/// <param name="AccountId">The account that owns it.</param>
/// <param name="Name">Its name.</param>
/// <param name="Region">Its Region.</param>
/// <param name="Url">A queue's URL; null for a bucket.</param>
public sealed record SeenResource(string AccountId, string Name, string Region, string? Url);
