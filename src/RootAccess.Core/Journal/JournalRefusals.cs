using System;
using RootAccess.Core.Errors;

namespace RootAccess.Core.Journal;

/// <summary>Makes the failures of journals.</summary>
internal static class JournalRefusals
{
    private const string Choose = "Name a folder on a local disk that lasts with Connect-RootAccess -JournalPath or the"
        + " variable ROOTACCESS_JOURNAL; -NoJournal does without a record.";

    internal static RootAccessException PathRequired(string? variable) => Unavailable(
        variable is null
            ? "There is no folder for the journal: the user has no local application data."
            : $"There is no folder for the journal: the disk of this machine does not outlast the job ({variable} is set).",
        null,
        Choose);

    internal static RootAccessException NetworkShare(string folder) => Unavailable(
        $"The usual folder of the journal, '{folder}', is on the network, whose locks cannot be trusted.",
        folder,
        "Name a local folder with Connect-RootAccess -JournalPath or the variable ROOTACCESS_JOURNAL, or name this one to"
            + " use it all the same.");

    internal static RootAccessException CannotWrite(string path, Exception cause) => Unavailable(
        $"The journal '{path}' cannot be written, so nothing may be changed: {cause.Message}",
        path,
        "Make it writable again, or choose another place, where what is unresolved in this one is not looked up."
            + $" {Choose}",
        cause);

    /// <summary>
    /// The same for a failure that lost an outcome or kept an intent from being looked up: a fresh connection starts
    /// anew.
    /// </summary>
    internal static RootAccessException EndsChanges(RootAccessException failure) =>
        failure is { ErrorId: ErrorIds.JournalUnavailable, InnerException: { } cause, Target: { } path }
            ? Unavailable(
                $"The journal '{path}' could not be used, so nothing more is changed over this connection:"
                    + $" {cause.Message}",
                path,
                "When it can be written again, connect anew with Connect-RootAccess to the same journal, and run the"
                    + " same command again: it looks up in AWS what became of every change whose outcome is not"
                    + " recorded. In another journal nobody would look for them.",
                cause)
            : failure;

    internal static RootAccessException Broken(string path, long line, string problem) => new(
        ErrorIds.JournalBroken,
        FailureCategory.InvalidData,
        $"Line {line} of the journal '{path}' is not as it was written: {problem}. Nothing may be changed with it.")
    {
        Target = path,
        RecommendedAction = "Look with Test-RootAccessJournal. Keep the file as it is for whoever examines it, and name"
            + " another folder with Connect-RootAccess -JournalPath.",
        IsFatal = true,
    };

    internal static RootAccessException NotFound(string path) => Refusals.Make(
        ErrorIds.JournalNotFound, FailureCategory.ObjectNotFound, path,
        $"There is no journal '{path}'.",
        "Give -Path a file or a folder of journals; Get-RootAccessConnection shows the journal of a connection.");

    internal static RootAccessException Unreadable(string path, Exception cause) => new(
        ErrorIds.JournalUnavailable,
        FailureCategory.ResourceUnavailable,
        $"The journal '{path}' cannot be read: {cause.Message}",
        cause)
    {
        Target = path,
        RecommendedAction = "Read it as a user who may.",
    };

    private static RootAccessException Unavailable(
        string message, string? target, string action, Exception? cause = null) => new(
        ErrorIds.JournalUnavailable, FailureCategory.WriteError, message, cause)
    {
        Target = target,
        RecommendedAction = action,
        IsFatal = true,
    };
}
