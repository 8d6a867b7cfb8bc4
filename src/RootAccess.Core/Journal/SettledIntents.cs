using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using RootAccess.Core.Models;

namespace RootAccess.Core.Journal;

/// <summary>What was found of changes whose outcome was not known.</summary>
/// <param name="Settled">Those that were looked up, each with what was found.</param>
/// <param name="InFlight">Those that were not, because a request may still be under way.</param>
internal sealed record SettledIntents(
    IReadOnlyList<RootAccessJournalEntry> Settled, IReadOnlyList<RootAccessJournalEntry> InFlight)
{
    /// <summary>One sentence for each; empty for none.</summary>
    internal string Describe() => Join(Settled.Select(Describe).Append(DescribeInFlight()));

    /// <summary>One sentence for each that was settled; empty for none.</summary>
    /// <param name="before">Only those that were meant before this time; null for all.</param>
    internal string DescribeSettled(DateTimeOffset? before = null) =>
        Join(Settled.Where(intent => before is null || intent.Time < before).Select(Describe));

    /// <summary>One sentence for each that may be in flight; empty for none.</summary>
    internal string DescribeInFlight() => Join(InFlight.Select(intent =>
        $"{What(intent)}, meant at {Show(intent.Time)}, may still be in flight and was not looked up: run again after"
            + $" {Show(intent.Time + ChangeJournal.LongestFlight)}."));

    /// <summary>Sentences as one text.</summary>
    internal static string Join(IEnumerable<string> sentences) =>
        string.Join(" ", sentences.Where(sentence => sentence.Length > 0));

    private static string Describe(RootAccessJournalEntry intent)
    {
        string found = intent.Outcome switch
        {
            JournalOutcome.FoundDone => "AWS's state was as it would have left it",
            JournalOutcome.FoundNotDone => "AWS's state was not as it would have left it",
            _ => "it has expired",
        };
        return $"An interrupted run meant {What(intent)} at {Show(intent.Time)}: {found}.";
    }

    private static string What(RootAccessJournalEntry intent) => Join([intent.Action, intent.Target]);

    private static string Show(DateTimeOffset time) => time.UtcDateTime.ToString("u", CultureInfo.InvariantCulture);
}
