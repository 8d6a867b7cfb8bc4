using System;

namespace RootAccess.Aws;

/// <summary>Keys handed over by the user. Never printed: <see cref="ToString"/> shows no secret.</summary>
public sealed class SuppliedCredentials
{
    /// <summary>The access key's id.</summary>
    public required string AccessKey { get; init; }

    /// <summary>The secret.</summary>
    public required string SecretKey { get; init; }

    /// <summary>The session token; null for long-term keys.</summary>
    public string? SessionToken { get; init; }

    /// <summary>When the keys end; null when they do not, or it is not known.</summary>
    public DateTimeOffset? Expiration { get; init; }

    /// <summary>The access key's id.</summary>
    /// <returns>Text without secrets.</returns>
    public override string ToString() => AccessKey;
}
