using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace RootAccess.Core.Journal;

/// <summary>
/// Journals of simulations, which last no longer than their connection. Those that an ended process left are deleted
/// some days later, when another is made.
/// </summary>
internal static class TemporaryJournal
{
    // A process of another container can have the same folder and be invisible: age alone, or sight alone, is no proof.
    private static readonly TimeSpan s_keep = TimeSpan.FromDays(3);

    // One for each user, since nobody else may write into it.
    private static string Folder =>
        Path.Combine(Path.GetTempPath(), $"RootAccessManagement-{Environment.UserName}");

    /// <summary>A file that is not there yet, named by organization and process.</summary>
    internal static string NewPath(string organizationId)
    {
        using var process = Process.GetCurrentProcess();
        string id = process.Id.ToString(CultureInfo.InvariantCulture);
        return Path.Combine(Folder, $"{organizationId}-{id}-{Guid.NewGuid():N}{JournalLocation.Extension}");
    }

    /// <summary>Deletes a journal and its lock, if that can be.</summary>
    internal static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
            File.Delete(JournalLock.PathFor(path));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Its folder is gone, or it is another user's: what is left harms nobody.
        }
    }

    /// <summary>Deletes what ended processes left.</summary>
    internal static void Sweep()
    {
        if (!Directory.Exists(Folder))
        {
            return;
        }

        foreach (string path in Directory.GetFiles(Folder, "*" + JournalLocation.Extension).Where(IsLeft))
        {
            TryDelete(path);
        }
    }

    private static bool IsLeft(string path)
    {
        string[] parts = Path.GetFileNameWithoutExtension(path).Split('-');
        if (parts.Length < 2
            || !int.TryParse(parts[parts.Length - 2], NumberStyles.None, CultureInfo.InvariantCulture, out int id))
        {
            return false;
        }

        return TimeProvider.System.GetUtcNow() - File.GetLastWriteTimeUtc(path) >= s_keep
            && !WritingProcess.IsRunning(id);
    }
}
