using System;
using System.Diagnostics;
using System.Globalization;
using System.IO;
using System.Linq;

namespace RootAccess.Core.Journal;

/// <summary>
/// Journals of simulations, which last no longer than their connection. Those that an ended process left are deleted
/// when the next one is made.
/// </summary>
internal static class TemporaryJournal
{
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

    /// <summary>Deletes a journal and its lock.</summary>
    internal static void Delete(string path)
    {
        File.Delete(path);
        File.Delete(JournalLock.PathFor(path));
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
            try
            {
                Delete(path);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // Another user's, or being swept by another process: it harms nobody.
            }
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

        try
        {
            Process.GetProcessById(id).Dispose();
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }
}
