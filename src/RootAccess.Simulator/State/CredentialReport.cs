using System;

namespace RootAccess.Simulator.State;

/// <summary>A credential report: a table of the account's users as it was when the report was asked for.</summary>
public sealed class CredentialReport
{
    /// <summary>How long AWS takes to make one.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(2);

    /// <summary>For this long AWS gives the same report again instead of making a new one.</summary>
    public static readonly TimeSpan CacheLifetime = TimeSpan.FromHours(4);

    public required DateTimeOffset GeneratedTime { get; init; }

    /// <summary>Comma-separated values.</summary>
    public required string Content { get; init; }

    /// <summary>True once the report can be read; until then it is in progress.</summary>
    public bool IsComplete(DateTimeOffset now) => now >= GeneratedTime + Duration;

    public bool IsExpired(DateTimeOffset now) => now >= GeneratedTime + CacheLifetime;
}
