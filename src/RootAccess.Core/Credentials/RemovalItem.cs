using System;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;

namespace RootAccess.Core.Credentials;

/// <summary>One credential on its way out.</summary>
internal sealed class RemovalItem(string type, string id, DateTimeOffset? lastUsed)
{
    internal string Type => type;

    internal string Id => id;

    internal RemovalStep Step { get; set; } = RemovalStep.Planned;

    /// <summary>What AWS answered instead of carrying the deletion out.</summary>
    internal RootAccessException? Error { get; set; }

    /// <summary>Why it was refused or skipped.</summary>
    internal string? Note { get; set; }

    /// <summary>Whether the last read after the attempt still lists it; null when there was no such read.</summary>
    internal bool? IsStillListed { get; set; }

    internal bool IsAttempted => Step is not (RemovalStep.Planned or RemovalStep.Refused);

    /// <summary>Whether a later read may still show it gone.</summary>
    internal bool AwaitsProof =>
        Step is RemovalStep.Accepted or RemovalStep.Absent or RemovalStep.Unclear && IsStillListed != false;

    /// <summary>What can be said of it now; nothing is called removed that a read has not shown gone.</summary>
    internal string Outcome => (Step, IsStillListed) switch
    {
        (RemovalStep.Planned, _) => CredentialRemovalOutcome.Skipped,
        (RemovalStep.Refused, _) => CredentialRemovalOutcome.Refused,
        (RemovalStep.Failed, false) => CredentialRemovalOutcome.AlreadyAbsent,
        (RemovalStep.Failed, _) => CredentialRemovalOutcome.Failed,
        (RemovalStep.Absent, not true) => CredentialRemovalOutcome.AlreadyAbsent,
        (RemovalStep.Accepted or RemovalStep.Unclear, false) => CredentialRemovalOutcome.Removed,
        _ => CredentialRemovalOutcome.Unverified,
    };

    internal RootCredentialRemoval ToRow() => new()
    {
        CredentialType = type,
        CredentialId = id,
        LastUsed = lastUsed,
        Outcome = Outcome,
        ErrorMessage = Outcome switch
        {
            CredentialRemovalOutcome.Removed or CredentialRemovalOutcome.AlreadyAbsent => null,
            CredentialRemovalOutcome.Unverified => Error?.Message ?? (IsStillListed == true
                ? "AWS accepted the deletion and still lists it."
                : "It could not be read again after its deletion was sent."),
            _ => Error?.Message ?? Note,
        },
    };
}
