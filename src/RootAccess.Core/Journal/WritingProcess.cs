using System;
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace RootAccess.Core.Journal;

/// <summary>
/// The process that writes a line, as text: machine, process id and start, so that a process id used again is not
/// taken for the one before.
/// </summary>
internal static class WritingProcess
{
    private const char Separator = '/';

    // Process starts are computed from clock ticks, and two readings differ by some of them.
    private static readonly TimeSpan s_tolerance = TimeSpan.FromSeconds(2);

    /// <summary>This process.</summary>
    internal static string Current { get; } = Describe();

    /// <summary>
    /// Whether the process runs on this machine now; null when that cannot be told: it is of another machine, or one of
    /// that id runs and seems to have started at another time, which a clock that was set makes of the same one.
    /// </summary>
    internal static bool? IsRunning(string process)
    {
        string[] parts = process.Split(Separator);
        if (parts.Length != 3
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int id)
            || !DateTimeOffset.TryParse(
                parts[2], CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out DateTimeOffset startedAt))
        {
            return null;
        }

        return parts[0] == Environment.MachineName ? IsRunning(id, startedAt) : null;
    }

    /// <summary>Whether a process of an id runs on this machine now, whichever it is.</summary>
    internal static bool IsRunning(int id) => IsRunning(id, null) != false;

    private static bool? IsRunning(int id, DateTimeOffset? startedAt)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return startedAt is not { } start || (StartOf(process) - start).Duration() <= s_tolerance ? true : null;
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException)
        {
            // No such process, or it ended just now.
            return false;
        }
        catch (Win32Exception)
        {
            // There is one of that id, of another user.
            return true;
        }
    }

    private static string Describe()
    {
        using var process = Process.GetCurrentProcess();
        return string.Join(
            Separator.ToString(),
            Environment.MachineName,
            process.Id.ToString(CultureInfo.InvariantCulture),
            StartOf(process).ToString("yyyy-MM-dd'T'HH:mm:ss.f'Z'", CultureInfo.InvariantCulture));
    }

    private static DateTimeOffset StartOf(Process process) => new(process.StartTime.ToUniversalTime());
}
