using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;

namespace RootAccess.Core.Journal;

/// <summary>Reads journals of any connection, or of none; it changes nothing and keeps no writer out.</summary>
public static class JournalReader
{
    /// <summary>The journals at a place.</summary>
    /// <param name="path">The full path of a file, or of a folder of journals.</param>
    /// <returns>Full paths; one of a folder may lead nowhere, which shows when it is read.</returns>
    /// <exception cref="RootAccessException">
    /// <see cref="ErrorIds.JournalNotFound"/>: there is none, or <see cref="ErrorIds.JournalUnavailable"/>: the folder
    /// cannot be read.
    /// </exception>
    public static IReadOnlyList<string> Find(string path)
    {
        string[] found = Directory.Exists(path) ? ListFolder(path)
            : File.Exists(path) ? [path]
            : [];
        return found.Length > 0
            ? [.. found.OrderBy(file => file, StringComparer.Ordinal)]
            : throw JournalRefusals.NotFound(path);
    }

    /// <summary>Reads the entries of a journal in their order, up to the first line that is not intact.</summary>
    /// <param name="path">The file.</param>
    /// <param name="unresolvedOnly">Whether only the intents without a known outcome are wanted.</param>
    /// <param name="handle">Takes an entry.</param>
    /// <exception cref="RootAccessException">
    /// <see cref="ErrorIds.JournalBroken"/>, after the lines before the broken one were handled, or
    /// <see cref="ErrorIds.JournalUnavailable"/>.
    /// </exception>
    public static void Read(string path, bool unresolvedOnly, Action<RootAccessJournalEntry> handle)
    {
        JournalChain chain = new(null);
        JournalFormatException? broken = null;
        try
        {
            Follow(path, chain, unresolvedOnly ? static _ => { } : handle);
        }
        catch (JournalFormatException exception)
        {
            broken = exception;
        }

        foreach (RootAccessJournalEntry intent in unresolvedOnly ? chain.Unresolved : [])
        {
            handle(intent);
        }

        if (broken is not null)
        {
            throw JournalRefusals.Broken(path, broken.Line, broken.Message);
        }
    }

    /// <summary>Checks a journal from its first line to its last.</summary>
    /// <param name="path">The file.</param>
    /// <param name="expectedHead">A head that was noted before; null for none.</param>
    /// <returns>What was found.</returns>
    /// <exception cref="RootAccessException">
    /// <see cref="ErrorIds.JournalNotFound"/> or <see cref="ErrorIds.JournalUnavailable"/>.
    /// </exception>
    public static RootAccessJournalCheck Check(string path, string? expectedHead)
    {
        JournalChain chain = new(null);
        long? expectedAt = expectedHead == JournalLine.NoHash ? 0 : null;
        JournalFormatException? broken = null;
        JournalEnd end = new(0, IsEndMissing: false);
        try
        {
            end = Follow(path, chain, entry =>
                expectedAt = string.Equals(entry.Hash, expectedHead, StringComparison.OrdinalIgnoreCase)
                    ? entry.Sequence
                    : expectedAt);
        }
        catch (JournalFormatException exception)
        {
            broken = exception;
        }

        bool? hasExpected = expectedHead is null ? null : expectedAt is not null;
        return new RootAccessJournalCheck
        {
            JournalPath = path,
            OrganizationId = chain.OrganizationId ?? string.Empty,
            IsIntact = broken is null && hasExpected != false,
            EntryCount = chain.Count,
            Head = chain.Head,
            HasExpectedHead = hasExpected,
            EntriesSinceExpectedHead = chain.Count - expectedAt,
            FirstBrokenLine = broken?.Line,
            TornBytes = end.TornBytes,
            UnresolvedCount = chain.Unresolved.Count,
            Problem = Describe(broken, hasExpected, end),
        };
    }

    private static string[] ListFolder(string path)
    {
        try
        {
            return Directory.GetFiles(path, "*" + JournalLocation.Extension);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw JournalRefusals.Unreadable(path, exception);
        }
    }

    private static string? Describe(JournalFormatException? broken, bool? hasExpected, JournalEnd end)
    {
        string[] problems =
        [
            .. broken is null ? Array.Empty<string>() : [$"Line {broken.Line} is not as it was written: {broken.Message}."],
            .. hasExpected == false
                ? ["No line has the expected head: lines were cut off, changed, or it is another journal."]
                : Array.Empty<string>(),
            .. end.TornBytes > 0
                ? [$"The last {end.TornBytes} bytes are no whole line: a crash left them, and the next change takes"
                    + " them off, or another process is writing right now."]
                : Array.Empty<string>(),
            .. end.IsEndMissing
                ? ["The last line is whole but for its line feed, as a crash leaves it; the next change adds that."]
                : Array.Empty<string>(),
        ];
        return problems.Length == 0 ? null : string.Join(" ", problems);
    }

    private static JournalEnd Follow(string path, JournalChain chain, Action<RootAccessJournalEntry> handle)
    {
        if (!File.Exists(path))
        {
            throw JournalRefusals.NotFound(path);
        }

        try
        {
            using FileStream stream = new(
                path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] torn = JournalTail.Read(stream, chain, (entry, _) => handle(entry));
            if (chain.TryAdd(torn) is not { } last)
            {
                return new(torn.Length, IsEndMissing: false);
            }

            handle(last);
            return new(0, IsEndMissing: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw JournalRefusals.Unreadable(path, exception);
        }
    }

    /// <summary>What a journal ends with.</summary>
    /// <param name="TornBytes">How many bytes at the end are no whole line.</param>
    /// <param name="IsEndMissing">Whether the last line lacks its line feed alone.</param>
    private sealed record JournalEnd(long TornBytes, bool IsEndMissing);
}
