using System;
using System.Collections.Generic;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Files;
using RootAccess.Core.Models;

namespace RootAccess.Core.Journal;

/// <summary>
/// One journal on the disk. Every line that others wrote is checked before the next is written, so that several
/// processes continue one chain; lines that come together are written and flushed together. Members may be used from
/// any thread.
/// </summary>
internal sealed class JournalFile : IDisposable
{
    private readonly string _organizationId;
    private readonly JournalLines _lines;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly object _queueGate = new();
    private List<JournalAppend> _queue = [];

    // When the file was last written as far as this object knows.
    private DateTime _writtenAt;

    private JournalFile(string path, string organizationId, (long Sequence, string Hash)? known)
    {
        Path = path;
        _organizationId = organizationId;
        _lines = new JournalLines(organizationId, known);
    }

    internal string Path { get; }

    /// <summary>The hash of the last line known.</summary>
    internal string Head => _lines.Last.Hash;

    /// <summary>Makes the file where there is none, and reads it.</summary>
    /// <exception cref="IOException">It cannot be read and written, or others cannot be kept out.</exception>
    /// <exception cref="JournalFormatException">It is not intact.</exception>
    internal static async Task<JournalFile> OpenAsync(string path, string organizationId)
    {
        OwnerOnly.CreateFolder(System.IO.Path.GetDirectoryName(path)!);
        using IDisposable turn = await TakeTurnAsync(path).ConfigureAwait(false);
        if (!File.Exists(path))
        {
            OwnerOnly.CreateFile(path).Dispose();
        }

        JournalFile file = Read(new(path, organizationId, null));
        if (file._lines.Last.Sequence == 0)
        {
            // Also where another process made it, which may not have come to this.
            DurableFolders.FlushAbove(path);
        }

        return file;
    }

    /// <summary>
    /// This journal, read from its first line again if anybody else has written it since: the end alone would not show
    /// an edit before it. Made anew where it had no line and is gone.
    /// </summary>
    /// <exception cref="IOException">It cannot be read and written.</exception>
    /// <exception cref="JournalFormatException">It is not intact, or not the one it was.</exception>
    internal async Task<JournalFile> RefreshAsync()
    {
        (long Sequence, string Hash) known;
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            if (IsAsKnown())
            {
                return this;
            }

            known = _lines.Last;
        }
        finally
        {
            _gate.Release();
        }

        // With lines it is not made anew: whoever moved it away can put it back.
        if (!File.Exists(Path))
        {
            if (known.Sequence == 0)
            {
                return await OpenAsync(Path, _organizationId).ConfigureAwait(false);
            }

            throw new JournalFormatException(known.Sequence, "it was there before, and the file is gone");
        }

        using IDisposable turn = await TakeTurnAsync(Path).ConfigureAwait(false);
        JournalFile fresh = Read(new(Path, _organizationId, known));
        if (fresh._lines.Last.Sequence >= known.Sequence)
        {
            return fresh;
        }

        fresh.Dispose();
        throw JournalFormatException.CutOff(known.Sequence);
    }

    /// <summary>Writes an entry after the last line, whoever wrote that.</summary>
    /// <param name="entry">The entry; its sequence and hashes are set here.</param>
    /// <param name="isDurable">Whether to return only when the line would survive a loss of power.</param>
    /// <returns>
    /// The entry as it was written; without a hash when it was found out about an intent that others settled by now.
    /// </returns>
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
            if (!IsAsKnown())
            {
                // Lines that a writer takes back, because it could not flush them, must not be taken for written.
                using IDisposable turn = await JournalLock.TakeAsync(Path).ConfigureAwait(false);
                using FileStream stream = new(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
                _lines.Read(stream);
            }

            return _lines.FindUnresolved(predicate, before);
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private static async Task<IDisposable> TakeTurnAsync(string path)
    {
        IDisposable turn = await JournalLock.TakeAsync(path).ConfigureAwait(false);
        try
        {
            if (!JournalLock.KeepsOthersOut(path))
            {
                throw new IOException(
                    "The file system keeps no locks, so that two processes could tear the journal.");
            }

            if (File.Exists(path) && (File.GetAttributes(path) & FileAttributes.ReparsePoint) != 0)
            {
                // Its lock would be another than that of the file it leads to.
                throw new IOException("It is a link. Name the file itself.");
            }

            return turn;
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    private static JournalFile Read(JournalFile file)
    {
        try
        {
            using (FileStream stream = file.OpenForWriting())
            {
                file._lines.CatchUp(stream);
            }

            file._writtenAt = File.GetLastWriteTimeUtc(file.Path);
            return file;
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

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
            using (FileStream stream = OpenForWriting())
            {
                _lines.CatchUp(stream);
                _lines.Append(stream, batch);
            }

            _writtenAt = File.GetLastWriteTimeUtc(Path);
        }
        catch (Exception exception)
        {
            // Each of them is told, by the call that waits for it.
            batch.ForEach(append => append.Fail(exception));
        }
    }

    // Without a buffer, which would be written once more, and fail again, where a write failed.
    private FileStream OpenForWriting() =>
        new(Path, FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete, bufferSize: 1);

    // A look from outside, for the many times that nobody else has written.
    private bool IsAsKnown()
    {
        FileInfo file = new(Path);
        return file.Exists && file.Length == _lines.Length && file.LastWriteTimeUtc == _writtenAt;
    }
}
