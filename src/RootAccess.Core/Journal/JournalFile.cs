using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Files;
using RootAccess.Core.Models;

namespace RootAccess.Core.Journal;

/// <summary>
/// One journal on the disk. Every line that others wrote is checked before the next is written, so that several
/// processes continue one chain; lines that come together are written and flushed together.
/// </summary>
internal sealed class JournalFile : IDisposable
{
    private const int ShownTornBytes = 1000;

    private readonly string _organizationId;
    private readonly JournalChain _chain;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly object _queueGate = new();
    private List<JournalAppend> _queue = [];

    // How many bytes of the file the chain has taken.
    private long _length;

    // When the file was last written as far as this object knows.
    private DateTime _writtenAt;

    private JournalFile(string path, string organizationId, (long Sequence, string Hash)? known)
    {
        Path = path;
        _organizationId = organizationId;
        _chain = new JournalChain(organizationId, known);
    }

    internal string Path { get; }

    /// <summary>The hash of the last line known.</summary>
    internal string Head => _chain.Head;

    /// <summary>Makes the file where there is none, and reads it.</summary>
    /// <exception cref="IOException">It cannot be read and written, or others cannot be kept out.</exception>
    /// <exception cref="JournalFormatException">It is not intact.</exception>
    internal static Task<JournalFile> OpenAsync(string path, string organizationId) =>
        OpenAsync(path, organizationId, null);

    /// <summary>
    /// This journal, read from its first line again if anybody else has written it since: the end alone would not show
    /// an edit before it.
    /// </summary>
    /// <exception cref="IOException">It cannot be read and written.</exception>
    /// <exception cref="JournalFormatException">It is not intact, or not the one it was.</exception>
    internal async Task<JournalFile> RefreshAsync()
    {
        (long Sequence, string Hash) known;
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (File.Exists(Path) && File.GetLastWriteTimeUtc(Path) == _writtenAt)
            {
                return this;
            }

            known = (_chain.Count, _chain.Head);
        }
        finally
        {
            _gate.Release();
        }

        JournalFile fresh = await OpenAsync(Path, _organizationId, known).ConfigureAwait(false);
        if (fresh._chain.Count >= known.Sequence)
        {
            return fresh;
        }

        fresh.Dispose();
        throw CutOff(known.Sequence);
    }

    private static async Task<JournalFile> OpenAsync(
        string path, string organizationId, (long Sequence, string Hash)? known)
    {
        OwnerOnly.CreateFolder(System.IO.Path.GetDirectoryName(path)!);
        using IDisposable turn = await JournalLock.TakeAsync(path).ConfigureAwait(false);
        if (!JournalLock.KeepsOthersOut(path))
        {
            throw new IOException("The file system keeps no locks, so that two processes could tear the journal.");
        }

        if (File.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0)
        {
            // Its lock would be another than that of the file it leads to.
            throw new IOException("It is a link. Name the file itself.");
        }

        if (!File.Exists(path))
        {
            OwnerOnly.CreateFile(path).Dispose();
        }

        JournalFile file = new(path, organizationId, known);
        try
        {
            using FileStream stream = file.OpenForWriting();
            file.CatchUp(stream);
            file._writtenAt = File.GetLastWriteTimeUtc(path);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Writes an entry after the last line, whoever wrote that.</summary>
    /// <param name="entry">The entry; its sequence and hashes are set here.</param>
    /// <param name="isDurable">Whether to return only when the line would survive a loss of power.</param>
    /// <returns>The entry as it was written.</returns>
    /// <exception cref="IOException">It could not be written.</exception>
    /// <exception cref="JournalFormatException">The journal is not intact.</exception>
    internal async Task<RootAccessJournalEntry> AppendAsync(RootAccessJournalEntry entry, bool isDurable)
    {
        JournalAppend append = new(entry, isDurable);
        lock (_queueGate)
        {
            _queue.Add(append);
        }

        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (!append.IsDone)
            {
                await WriteQueueAsync().ConfigureAwait(false);
            }
        }
        finally
        {
            _gate.Release();
        }

        return append.Written;
    }

    /// <summary>The intents without a known outcome, after reading what others wrote meanwhile.</summary>
    /// <param name="predicate">Which of them.</param>
    /// <param name="before">Only those of which nothing was written later.</param>
    /// <returns>Each with whether its process has told that it got no clear answer.</returns>
    internal async Task<IReadOnlyList<(RootAccessJournalEntry Intent, bool IsAnswered)>> FindUnresolvedAsync(
        Func<RootAccessJournalEntry, bool> predicate, DateTimeOffset before)
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            using FileStream stream = new(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            TakeLines(stream);
            return
            [
                .. _chain.Unresolved.Where(predicate)
                    .Where(intent => _chain.LastKnownOf(intent) <= before)
                    .Select(intent => (intent, _chain.IsAnswered(intent))),
            ];
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task WriteQueueAsync()
    {
        List<JournalAppend> batch;
        lock (_queueGate)
        {
            batch = _queue;
            _queue = [];
        }

        try
        {
            using IDisposable turn = await JournalLock.TakeAsync(Path).ConfigureAwait(false);
            using FileStream stream = OpenForWriting();
            CatchUp(stream);
            Write(stream, batch);
            _writtenAt = File.GetLastWriteTimeUtc(Path);
        }
        catch (Exception exception)
        {
            // Each of them is told, by the call that waits for it.
            batch.ForEach(append => append.Fail(exception));
        }
    }

    private FileStream OpenForWriting() =>
        new(Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);

    private void CatchUp(FileStream stream)
    {
        TakeLines(stream);
        if (stream.Length > _length)
        {
            Repair(stream);
        }
    }

    private void TakeLines(FileStream stream)
    {
        if (stream.Length < _length)
        {
            throw CutOff(_chain.Count);
        }

        CheckLastLine(stream);
        stream.Position = _length;
        JournalTail.Read(stream, _chain, (_, bytes) => _length += bytes);
    }

    private static JournalFormatException CutOff(long line) =>
        new(line, "it was there before and is no more, as if lines were cut off");

    // Whoever wrote past the lock, as under another name of the file, has overwritten it.
    private void CheckLastLine(FileStream stream)
    {
        if (_chain.Count == 0)
        {
            return;
        }

        byte[] expected = JournalLine.Ending(_chain.Head);
        byte[] found = new byte[expected.Length];
        stream.Position = _length - expected.Length;
        if (stream.Read(found, 0, found.Length) != found.Length || !expected.SequenceEqual(found))
        {
            throw new JournalFormatException(_chain.Count, "it is another than was written");
        }
    }

    // What a crash left of a line was never acted upon: an intent counts only once it was flushed.
    private void Repair(FileStream stream)
    {
        byte[] torn = new byte[stream.Length - _length];
        stream.Position = _length;
        int read = stream.Read(torn, 0, torn.Length);
        if (TryAdd(torn))
        {
            // A whole line that lost its end alone.
            stream.WriteByte(JournalLine.End);
            _length = stream.Position;
            return;
        }

        stream.SetLength(_length);
        string shown = Encoding.UTF8.GetString(torn, 0, Math.Min(read, ShownTornBytes));
        RootAccessJournalEntry repair = new()
        {
            OrganizationId = _organizationId,
            Time = TimeProvider.System.GetUtcNow(),
            Phase = JournalPhase.Repair,
            Action = "RepairJournal",
            Detail = $"Took off {torn.Length} bytes that were no whole line: {shown}",
            Cmdlet = string.Empty,
            CallerArn = string.Empty,
            Process = WritingProcess.Current,
        };
        Write(stream, [new JournalAppend(repair, isDurable: true)]);
    }

    private bool TryAdd(byte[] line)
    {
        try
        {
            _chain.Add(line);
            return true;
        }
        catch (JournalFormatException)
        {
            return false;
        }
    }

    private void Write(FileStream stream, List<JournalAppend> batch)
    {
        List<RootAccessJournalEntry> written = [];
        using MemoryStream bytes = new();
        RootAccessJournalEntry? last = null;
        foreach (JournalAppend append in batch)
        {
            RootAccessJournalEntry next = last is null
                ? _chain.Continue(append.Entry)
                : append.Entry with { Sequence = last.Sequence + 1, PreviousHash = last.Hash };
            (byte[] line, last) = JournalLine.Write(next);
            written.Add(last);
            bytes.Write(line, 0, line.Length);
        }

        stream.Position = _length;
        bytes.WriteTo(stream);
        stream.Flush(flushToDisk: batch.Exists(append => append.IsDurable));
        _length += bytes.Length;
        written.ForEach(_chain.Add);
        for (int i = 0; i < batch.Count; i++)
        {
            batch[i].Complete(written[i]);
        }
    }
}
