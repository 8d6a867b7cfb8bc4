using System;

namespace RootAccess.Simulator.Security;

/// <summary>An access key with its secret and the principal it speaks for.</summary>
internal sealed class IssuedCredential
{
    public required string AccessKeyId { get; init; }

    public required string SecretAccessKey { get; init; }

    public string? SessionToken { get; init; }

    public DateTimeOffset? Expiration { get; init; }

    public required Principal Principal { get; init; }

    public SimulatorCredential ToPublic() =>
        new(Principal.AccountId, Principal.Arn, AccessKeyId, SecretAccessKey, SessionToken);
}
