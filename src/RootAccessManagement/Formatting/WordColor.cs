using System;
using System.Collections.Generic;
using RootAccess.Core.Models;

namespace RootAccessManagement.Formatting;

/// <summary>The one place that decides on colours: what is fine, what wants a look, and what went wrong.</summary>
internal static class WordColor
{
    private static readonly Dictionary<string, StyleName> s_styles = new(StringComparer.Ordinal)
    {
        [RootCredentialStatus.NotPresent] = StyleName.Good,
        [RootCredentialStatus.Present] = StyleName.Attention,
        [RootCredentialStatus.Unknown] = StyleName.Bad,

        [RemovalOutcome.Removed] = StyleName.Good,
        [RemovalOutcome.NothingToRemove] = StyleName.Good,
        [RemovalOutcome.PartiallyRemoved] = StyleName.Attention,
        [CredentialRemovalOutcome.AlreadyAbsent] = StyleName.Good,

        [RootTaskOutcome.Completed] = StyleName.Good,
        [RootTaskOutcome.NothingToDo] = StyleName.Good,

        [ClosureOutcome.Requested] = StyleName.Good,
        [ClosureOutcome.Closed] = StyleName.Good,
        [ClosureOutcome.AlreadyClosed] = StyleName.Good,
        [ClosureOutcome.Deferred] = StyleName.Attention,

        // Of removals, tasks and closures alike.
        [RemovalOutcome.Refused] = StyleName.Attention,
        [RemovalOutcome.Unverified] = StyleName.Attention,
        [RemovalOutcome.Failed] = StyleName.Bad,

        [RootAccessCheckStatus.Passed] = StyleName.Good,
        [RootAccessCheckStatus.Warning] = StyleName.Attention,

        [JournalOutcome.Accepted] = StyleName.Good,
        [JournalOutcome.FoundDone] = StyleName.Good,
        [JournalPhase.Intent] = StyleName.Attention,

        [AccountState.Suspended] = StyleName.Attention,
        [AccountState.PendingClosure] = StyleName.Attention,
        [AccountState.PendingActivation] = StyleName.Attention,
    };

    internal static string Paint(string word) =>
        s_styles.TryGetValue(word, out StyleName style) ? HostStyle.Apply(style, word) : word;
}
