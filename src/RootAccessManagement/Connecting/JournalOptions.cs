using System;
using System.IO;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;

namespace RootAccessManagement.Connecting;

/// <summary>Where changes are to be recorded, by parameter or environment.</summary>
internal static class JournalOptions
{
    private const string Variable = "ROOTACCESS_JOURNAL";

    /// <summary>A parameter beats the environment, and -NoJournal everything.</summary>
    /// <param name="path">The full path of -JournalPath; null when it was not given.</param>
    /// <param name="isOff">Whether -NoJournal was given.</param>
    /// <param name="isSimulation">Whether what the environment names is not meant.</param>
    internal static JournalSettings Read(string? path, bool isOff, bool isSimulation)
    {
        if (path is not null && isOff)
        {
            throw Unusable("-JournalPath and -NoJournal cannot be given together.", "Give one of them.");
        }

        // What happened in a simulation is gone with it, unless somebody named a place to keep it.
        return new() { Path = path ?? (isSimulation || isOff ? null : Named()), IsOff = isOff, IsTemporary = isSimulation };
    }

    /// <summary>What the environment names; null for nothing.</summary>
    internal static string? Named()
    {
        string? named = Environment.GetEnvironmentVariable(Variable)?.Trim();
        if (string.IsNullOrEmpty(named))
        {
            return null;
        }

        // Two runs with another current folder would keep two journals.
        return JournalLocation.IsFullPath(named!)
            ? Path.GetFullPath(named!)
            : throw Unusable(
                $"{Variable} is '{named}', which is not a full path.",
                "Set it to a full path, on Windows with its drive.");
    }

    private static RootAccessException Unusable(string message, string action) =>
        new(ErrorIds.JournalUnavailable, FailureCategory.InvalidArgument, message)
        {
            RecommendedAction = action,
        };
}
