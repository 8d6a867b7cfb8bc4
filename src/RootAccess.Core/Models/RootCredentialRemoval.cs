using System;

namespace RootAccess.Core.Models;

/// <summary>What a removal did with one credential.</summary>
public sealed record RootCredentialRemoval
{
    /// <summary>A value of <see cref="RootCredentialType"/>.</summary>
    public required string CredentialType { get; init; }

    /// <summary>The access key id, certificate id or MFA serial number; for a password, <c>password</c>.</summary>
    public required string CredentialId { get; init; }

    /// <summary>When the credential was last used; null when never or not known.</summary>
    public required DateTimeOffset? LastUsed { get; init; }

    /// <summary>A value of <see cref="CredentialRemovalOutcome"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Why it was refused, skipped, failed or not verified; otherwise null.</summary>
    public required string? ErrorMessage { get; init; }

    /// <summary>Kind, id and outcome, such as <c>AccessKey AKIA…: Removed</c>.</summary>
    /// <returns>One line without secrets.</returns>
    public override string ToString() => $"{CredentialType} {CredentialId}: {Outcome}";
}
