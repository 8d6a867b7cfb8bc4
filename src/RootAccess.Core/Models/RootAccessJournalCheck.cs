namespace RootAccess.Core.Models;

/// <summary>What a check of a journal found.</summary>
public sealed record RootAccessJournalCheck
{
    /// <summary>The file.</summary>
    public required string JournalPath { get; init; }

    /// <summary>The organization it is of; empty when no line could be read.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>Whether every line is as it was written, and the expected head, if one was given, is among them.</summary>
    public required bool IsIntact { get; init; }

    /// <summary>How many lines are intact, counted from the first.</summary>
    public required long EntryCount { get; init; }

    /// <summary>The hash of the last of them. Kept elsewhere, it shows later whether the end was cut off.</summary>
    public required string Head { get; init; }

    /// <summary>Whether the expected head is in the chain; null when none was given.</summary>
    public required bool? HasExpectedHead { get; init; }

    /// <summary>How many lines were written after the expected head; null when it is not there or none was given.</summary>
    public required long? EntriesSinceExpectedHead { get; init; }

    /// <summary>The number of the first line that is not as it was written, from 1; null when there is none.</summary>
    public required long? FirstBrokenLine { get; init; }

    /// <summary>
    /// Bytes at the end that are not a whole line, as a crash leaves them. The next change takes them off and says so;
    /// they do not break the journal.
    /// </summary>
    public required long TornBytes { get; init; }

    /// <summary>Intents without a known outcome.</summary>
    public required long UnresolvedCount { get; init; }

    /// <summary>What is wrong or remarkable; null when nothing is.</summary>
    public required string? Problem { get; init; }
}
