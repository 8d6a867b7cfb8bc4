using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using RootAccess.Core.Models;

namespace RootAccess.Core.Journal;

/// <summary>
/// The lines of one journal, as far as they were read or written: continues them on the file's stream. For one thread,
/// and writing only for whoever has the <see cref="JournalLock"/>.
/// </summary>
/// <param name="organizationId">The organization whose changes are written.</param>
/// <param name="known">A line that has to be as it was read before: its number and hash; null for none.</param>
internal sealed class JournalLines(string organizationId, (long Sequence, string Hash)? known)
{
    private const int ShownTornBytes = 1000;

    private readonly JournalChain _chain = new(null, known);

    /// <summary>How many bytes of the file they take.</summary>
    internal long Length { get; private set; }

    /// <summary>The last line: its number and hash.</summary>
    internal (long Sequence, string Hash) Last => (_chain.Count, _chain.Head);

    /// <summary>The intents without a known outcome of which nothing was written after a time.</summary>
    /// <returns>Each with whether its process has told that it got no clear answer.</returns>
    internal IReadOnlyList<(RootAccessJournalEntry Intent, bool IsAnswered)> FindUnresolved(
        Func<RootAccessJournalEntry, bool> predicate, DateTimeOffset before) =>
    [
        .. _chain.Unresolved.Where(predicate)
            .Where(intent => _chain.LastKnownOf(intent) <= before)
            .Select(intent => (intent, _chain.IsAnswered(intent))),
    ];

    /// <summary>Reads what others wrote since, and mends an end that a crash left.</summary>
    /// <exception cref="JournalFormatException">The journal is not intact.</exception>
    internal void CatchUp(FileStream stream)
    {
        if (Read(stream) is { Length: > 0 } torn)
        {
            Repair(stream, torn);
        }
    }

    /// <summary>Reads what others wrote since.</summary>
    /// <returns>The bytes after the last line that are no whole line.</returns>
    /// <exception cref="JournalFormatException">The journal is not intact.</exception>
    internal byte[] Read(FileStream stream)
    {
        if (stream.Length < Length)
        {
            throw JournalFormatException.CutOff(_chain.Count);
        }

        CheckLastLine(stream);
        stream.Position = Length;
        byte[] torn = JournalTail.Read(stream, _chain, (_, bytes) => Length += bytes);
        return _chain.OrganizationId is null || _chain.OrganizationId == organizationId
            ? torn
            : throw new IOException(
                $"It is the journal of organization {_chain.OrganizationId}, and the changes are of {organizationId}.");
    }

    /// <summary>Writes entries after the last line, all or none of them.</summary>
    /// <exception cref="IOException">They could not be written.</exception>
    internal void Append(FileStream stream, IReadOnlyList<JournalAppend> batch)
    {
        List<JournalAppend> wanted = LeaveOutSettled(batch);
        (byte[] bytes, List<RootAccessJournalEntry> written) = Continue(wanted.Select(append => append.Entry));
        try
        {
            Write(stream, bytes, wanted.Exists(append => append.IsDurable));
        }
        catch (IOException)
        {
            // A full disk: an intent that nobody acts upon, or half of it, must not stay.
            stream.SetLength(Length);
            throw;
        }

        Take(bytes.Length, written);
        for (int i = 0; i < wanted.Count; i++)
        {
            wanted[i].Complete(written[i]);
        }
    }

    // Two runs at once look the same old intents up, and the first of them has said what became of it.
    private List<JournalAppend> LeaveOutSettled(IReadOnlyList<JournalAppend> batch)
    {
        List<JournalAppend> wanted = [];
        HashSet<long> settled = [];
        foreach (JournalAppend append in batch)
        {
            if (append.Entry is { IntentSequence: { } intent, Outcome: { } outcome }
                && JournalOutcome.IsFound(outcome)
                && (!_chain.IsUnresolved(intent) || !settled.Add(intent)))
            {
                append.Complete(append.Entry with { Hash = string.Empty });
            }
            else
            {
                wanted.Add(append);
            }
        }

        return wanted;
    }

    // Whoever wrote past the lock, as under another name of the file, has overwritten it.
    private void CheckLastLine(FileStream stream)
    {
        if (_chain.Count == 0)
        {
            return;
        }

        byte[] expected = JournalLine.Ending(_chain.Head);
        byte[] found = new byte[expected.Length];
        stream.Position = Length - expected.Length;
        if (stream.Read(found, 0, found.Length) != found.Length || !expected.SequenceEqual(found))
        {
            throw new JournalFormatException(_chain.Count, "it is another than was written");
        }
    }

    // What a crash left of a line was never acted upon: an intent counts only once it was flushed.
    private void Repair(FileStream stream, byte[] torn)
    {
        if (_chain.TryAdd(torn) is not null)
        {
            // A whole line that lost its end alone.
            stream.Position = Length + torn.Length;
            stream.WriteByte(JournalLine.End);
            Length = stream.Position;
            return;
        }

        string shown = Encoding.UTF8.GetString(torn, 0, Math.Min(torn.Length, ShownTornBytes));
        RootAccessJournalEntry repair = new()
        {
            OrganizationId = organizationId,
            Time = TimeProvider.System.GetUtcNow(),
            Phase = JournalPhase.Repair,
            Action = "RepairJournal",
            Detail = $"Took off {torn.Length} bytes that were no whole line: {shown}",
            Cmdlet = string.Empty,
            CallerArn = string.Empty,
            Process = WritingProcess.Current,
        };
        (byte[] bytes, List<RootAccessJournalEntry> written) = Continue([repair]);
        Write(stream, bytes, isDurable: true);
        stream.SetLength(stream.Position);
        Take(bytes.Length, written);
    }

    private (byte[] Bytes, List<RootAccessJournalEntry> Written) Continue(
        IEnumerable<RootAccessJournalEntry> entries)
    {
        List<RootAccessJournalEntry> written = [];
        using MemoryStream bytes = new();
        (long sequence, string hash) = Last;
        foreach (RootAccessJournalEntry entry in entries)
        {
            (byte[] line, RootAccessJournalEntry next) =
                JournalLine.Write(entry with { Sequence = sequence + 1, PreviousHash = hash });
            (sequence, hash) = (next.Sequence, next.Hash);
            written.Add(next);
            bytes.Write(line, 0, line.Length);
        }

        return (bytes.ToArray(), written);
    }

    private void Write(FileStream stream, byte[] bytes, bool isDurable)
    {
        stream.Position = Length;
        stream.Write(bytes, 0, bytes.Length);
        stream.Flush(flushToDisk: isDurable);
    }

    private void Take(int length, List<RootAccessJournalEntry> written)
    {
        Length += length;
        written.ForEach(_chain.Add);
    }
}
