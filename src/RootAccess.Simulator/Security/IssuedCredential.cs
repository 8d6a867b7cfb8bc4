using System;
using RootAccess.Simulator.State;

namespace RootAccess.Simulator.Security;

/// <summary>An access key with its secret and the principal it speaks for.</summary>
internal sealed class IssuedCredential
{
    public required string AccessKeyId { get; init; }

    public required string SecretAccessKey { get; init; }

    public string? SessionToken { get; init; }

    public DateTimeOffset? Expiration { get; init; }

    public required Principal Principal { get; init; }

    /// <summary>The long-term key behind it, or null for a session.</summary>
    public AccessKey? LongTermKey { get; init; }

    /// <summary>False once a long-term key was deactivated or deleted; AWS then no longer knows it.</summary>
    public bool IsKnown => LongTermKey is null or { Status: "Active", RemovedAt: null };

    public SimulatorCredential ToPublic() =>
        new(Principal.AccountId, Principal.Arn, AccessKeyId, SecretAccessKey, SessionToken);
}
