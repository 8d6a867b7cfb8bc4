using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Models;

namespace RootAccess.Core.Journal;

/// <summary>
/// Follows a journal line by line: whether each continues the chain, and which intents have no known outcome. Not for
/// several threads.
/// </summary>
/// <param name="organizationId">The organization it has to be of; null to take the first line's.</param>
/// <param name="known">A line that has to be as it was read before: its number and hash; null for none.</param>
internal sealed class JournalChain(string? organizationId, (long Sequence, string Hash)? known = null)
{
    private readonly SortedDictionary<long, RootAccessJournalEntry> _unresolved = [];
    private readonly Dictionary<long, DateTimeOffset> _answered = [];
    private readonly HashSet<long> _intents = [];

    internal string? OrganizationId { get; private set; } = organizationId;

    /// <summary>How many lines there are.</summary>
    internal long Count { get; private set; }

    /// <summary>The hash of the last line.</summary>
    internal string Head { get; private set; } = JournalLine.NoHash;

    /// <summary>Intents without an outcome, or whose outcome is unknown, the oldest first.</summary>
    internal IReadOnlyCollection<RootAccessJournalEntry> Unresolved => _unresolved.Values;

    /// <summary>Whether the process that wrote an unresolved intent has already told that it got no clear answer.</summary>
    internal bool IsAnswered(RootAccessJournalEntry intent) => _answered.ContainsKey(intent.Sequence);

    /// <summary>When something was last written of an unresolved intent.</summary>
    internal DateTimeOffset LastKnownOf(RootAccessJournalEntry intent) =>
        _answered.TryGetValue(intent.Sequence, out DateTimeOffset time) ? time : intent.Time;

    /// <summary>Whether a line is an intent without a known outcome.</summary>
    internal bool IsUnresolved(long sequence) => _unresolved.ContainsKey(sequence);

    /// <summary>Takes the next line, without its end.</summary>
    /// <exception cref="JournalFormatException">It does not continue the chain; nothing was taken.</exception>
    internal RootAccessJournalEntry Add(ReadOnlySpan<byte> line)
    {
        RootAccessJournalEntry entry = JournalLine.Read(line, Count + 1);
        Add(entry);
        return entry;
    }

    /// <summary>Takes the next line if it continues the chain; null when it does not.</summary>
    internal RootAccessJournalEntry? TryAdd(ReadOnlySpan<byte> line)
    {
        try
        {
            return Add(line);
        }
        catch (JournalFormatException)
        {
            return null;
        }
    }

    /// <summary>Takes an entry that was read or written.</summary>
    /// <exception cref="JournalFormatException">It does not continue the chain; nothing was taken.</exception>
    internal void Add(RootAccessJournalEntry entry)
    {
        if (FindBreak(entry) is { } problem)
        {
            throw new JournalFormatException(Count + 1, problem);
        }

        OrganizationId ??= entry.OrganizationId;
        Count = entry.Sequence;
        Head = entry.Hash;
        if (entry.Phase == JournalPhase.Intent)
        {
            _intents.Add(entry.Sequence);
            _unresolved.Add(entry.Sequence, entry);
        }
        else if (entry is { IntentSequence: { } intent, Outcome: JournalOutcome.Unknown })
        {
            _answered[intent] = entry.Time;
        }
        else if (entry.IntentSequence is { } resolved)
        {
            _unresolved.Remove(resolved);
            _answered.Remove(resolved);
        }
    }

    private string? FindForeignIntent(RootAccessJournalEntry outcome)
    {
        if (outcome.IntentSequence is not { } sequence || !_intents.Contains(sequence))
        {
            return "it is the outcome of no intent";
        }

        return _unresolved.TryGetValue(sequence, out RootAccessJournalEntry? intent)
            && MeantBy(intent) != MeantBy(outcome)
            ? "it is the outcome of another intent than it says"
            : null;
    }

    private static (string, string, string, string, string, string, string?, string?, bool, bool) MeantBy(
        RootAccessJournalEntry entry) =>
        (entry.Action, entry.AccountId, entry.AccountName, entry.Target, entry.CallerArn, entry.Cmdlet, entry.Reason,
            entry.Ticket, entry.IsSimulation, entry.IsCustomEndpoint);

    private string? FindBreak(RootAccessJournalEntry entry)
    {
        if (entry.PreviousHash != Head)
        {
            return "it does not continue the line before it, or that one was changed";
        }

        if (entry.Sequence != Count + 1)
        {
            return $"its sequence is {entry.Sequence}";
        }

        if (known is { } before && entry.Sequence == before.Sequence && entry.Hash != before.Hash)
        {
            return "it is another than was read before";
        }

        if (OrganizationId is not null && entry.OrganizationId != OrganizationId)
        {
            return $"it is of organization {entry.OrganizationId}, and the journal is to be that of {OrganizationId}";
        }

        return entry.Phase switch
        {
            JournalPhase.Intent when entry is { Outcome: null, IntentSequence: null } => null,
            JournalPhase.Repair when entry is { Outcome: null, IntentSequence: null } => null,
            JournalPhase.Outcome when JournalOutcome.All.Contains(entry.Outcome) => FindForeignIntent(entry),
            _ => "its phase and outcome do not go together",
        };
    }
}
