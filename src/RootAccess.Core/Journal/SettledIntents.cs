using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RootAccess.Core.Models;

namespace RootAccess.Core.Journal;

/// <summary>Says what was found of the changes of an interrupted run.</summary>
internal static class SettledIntents
{
    /// <summary>One sentence for each; empty for none.</summary>
    internal static string Describe(IReadOnlyCollection<RootAccessJournalEntry> settled) =>
        string.Join(" ", settled.Select(Describe));

    private static string Describe(RootAccessJournalEntry intent)
    {
        string what = string.Join(" ", new[] { intent.Action, intent.Target }.Where(text => text.Length > 0));
        string time = intent.Time.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);
        string found = intent.Outcome switch
        {
            JournalOutcome.FoundDone => "AWS's state was as it would have left it",
            JournalOutcome.FoundNotDone => "AWS's state was not as it would have left it",
            _ => "it has expired",
        };
        return $"An interrupted run meant {what} at {time}: {found}.";
    }
}
