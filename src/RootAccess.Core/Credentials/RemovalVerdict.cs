using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Models;

namespace RootAccess.Core.Credentials;

/// <summary>Derives what became of an account from what became of its credentials.</summary>
internal static class RemovalVerdict
{
    /// <summary>Decides.</summary>
    /// <param name="credentials">The outcome of each credential of the asked kinds.</param>
    /// <param name="stopped">Whether the run was stopped.</param>
    /// <param name="failed">Whether an error ended the work, beyond those of single credentials.</param>
    /// <returns>A value of <see cref="RemovalOutcome"/>.</returns>
    internal static string Decide(IReadOnlyCollection<string> credentials, bool stopped, bool failed)
    {
        bool Any(string outcome) => credentials.Contains(outcome);

        if (Any(CredentialRemovalOutcome.Unverified))
        {
            return RemovalOutcome.Unverified;
        }

        bool isLeft = Any(CredentialRemovalOutcome.Failed)
            || Any(CredentialRemovalOutcome.Refused)
            || Any(CredentialRemovalOutcome.Skipped);
        if (Any(CredentialRemovalOutcome.Removed))
        {
            return isLeft ? RemovalOutcome.PartiallyRemoved : RemovalOutcome.Removed;
        }

        if (failed || Any(CredentialRemovalOutcome.Failed))
        {
            return RemovalOutcome.Failed;
        }

        if (Any(CredentialRemovalOutcome.Refused))
        {
            return RemovalOutcome.Refused;
        }

        // Skipped without a stop: a credential was in the way of its removal.
        return (stopped, isLeft, credentials.Count) switch
        {
            (true, true, _) or (true, _, 0) => RemovalOutcome.Skipped,
            (false, true, _) => RemovalOutcome.Failed,
            _ => RemovalOutcome.NothingToRemove,
        };
    }
}
