using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Files;
using RootAccess.Core.Waiting;

namespace RootAccess.Core.Journal;

/// <summary>
/// One writer at a time, over all processes of the machine: a file beside the journal, opened for nobody else. The
/// operating system lets go of it when its process ends, however it ends; the file itself stays.
/// </summary>
internal static class JournalLock
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMilliseconds(25);

    /// <summary>Waits for the turn; dispose it to let go.</summary>
    /// <exception cref="IOException">The file cannot be opened, or others kept it for 30 seconds.</exception>
    internal static async Task<IDisposable> TakeAsync(string journalPath)
    {
        // The clock of the machine, as the other processes have it, and not that of a simulation.
        BackOff backOff = new(
            TimeProvider.System, TimeProvider.System.GetUtcNow() + s_limit, s_firstPause, s_longestPause);
        while (true)
        {
            IOException held;
            try
            {
                return Open(journalPath);
            }
            catch (IOException exception) when (IsHeld(exception))
            {
                held = exception;
            }

            if (!await backOff.TryWaitAsync(CancellationToken.None).ConfigureAwait(false))
            {
                throw new IOException(
                    $"Others kept '{PathFor(journalPath)}' open for {s_limit.TotalSeconds} seconds.", held);
            }
        }
    }

    /// <summary>Whether the lock keeps others out, which not every file system does; to be asked while it is held.</summary>
    internal static bool KeepsOthersOut(string journalPath)
    {
        try
        {
            Open(journalPath).Dispose();
            return false;
        }
        catch (IOException exception) when (IsHeld(exception))
        {
            return true;
        }
    }

    /// <summary>The file beside the journal.</summary>
    internal static string PathFor(string journalPath) => journalPath + ".lock";

    private static FileStream Open(string journalPath)
    {
        string path = PathFor(journalPath);
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        }
        catch (FileNotFoundException)
        {
            return OwnerOnly.CreateFile(path);
        }
    }

    // Windows: sharing violation, lock violation, made by another just now. Unix: EAGAIN of Linux and macOS, EEXIST.
    private static bool IsHeld(IOException exception) =>
        (exception.HResult & 0xFFFF) is 32 or 33 or 80 or 11 or 35 or 17;
}
