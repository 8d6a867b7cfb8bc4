using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;

namespace RootAccess.Core.Credentials;

/// <summary>
/// Chooses the one error that a removal reports beside its row: the first cause, not its consequences.
/// </summary>
internal static class RemovalError
{
    internal const string StoppedMessage = "The run was stopped; nothing more was sent for this account.";

    internal const string AppearedMessage = "It appeared while the other credentials were removed.";

    internal static RootAccessException? Choose(
        OrgMemberAccount account,
        IReadOnlyCollection<RemovalItem> items,
        RootAccessException? refusal,
        RootAccessException? failure,
        RootAccessException? readFailure,
        bool stopped)
    {
        if ((refusal ?? failure) is { } first)
        {
            return first;
        }

        if (items.FirstOrDefault(item => item.Outcome == CredentialRemovalOutcome.Failed) is { } failed)
        {
            return failed.Error;
        }

        RemovalItem[] unproven = [.. items.Where(item => item.Outcome == CredentialRemovalOutcome.Unverified)];
        if (unproven.Length > 0)
        {
            return unproven.Select(item => item.Error).FirstOrDefault(error => error is not null)
                ?? (stopped ? null : readFailure)
                ?? StillListed(account, unproven.Where(item => item.IsStillListed == true));
        }

        RemovalItem[] skipped = [.. items.Where(item => item.Outcome == CredentialRemovalOutcome.Skipped)];
        if (skipped.FirstOrDefault(item => item.Note == AppearedMessage) is not null)
        {
            return StillListed(account, skipped.Where(item => item.Note == AppearedMessage));
        }

        string? kept = skipped.Select(item => item.Note).FirstOrDefault(note => note is not null);
        return kept is null ? null : readFailure ?? Refusals.PasswordStillPresent(account, kept);
    }

    private static RootAccessException? StillListed(OrgMemberAccount account, IEnumerable<RemovalItem> items)
    {
        string names = string.Join(", ", items.Select(item => $"{item.Type} {item.Id}"));
        return names.Length == 0 ? null : Refusals.CredentialStillPresent(account, names);
    }
}
