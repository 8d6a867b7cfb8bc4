using System;

namespace RootAccess.Core.Ports;

/// <summary>The credentials of a root session. Secrets: nothing here may be logged.</summary>
public sealed class IssuedRootCredentials
{
    /// <summary>The id of the access key.</summary>
    public required string AccessKeyId { get; init; }

    /// <summary>The secret.</summary>
    public required string SecretAccessKey { get; init; }

    /// <summary>The session token.</summary>
    public required string SessionToken { get; init; }

    /// <summary>When they end.</summary>
    public required DateTimeOffset Expiration { get; init; }

    /// <summary>Shows no secret.</summary>
    /// <returns>The id of the access key.</returns>
    public override string ToString() => AccessKeyId;
}
