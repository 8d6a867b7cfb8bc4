using System;
using System.Collections.Generic;
using System.IO;
using System.Management.Automation;
using RootAccess.Core.Errors;

namespace RootAccessManagement.Files;

/// <summary>Files and folders that users name, relative to where the session is.</summary>
internal static class UserFiles
{
    /// <summary>The policy given as text or in a file; null when neither was given.</summary>
    /// <exception cref="RootAccessException">Both were given, or the file cannot be read.</exception>
    internal static string? ReadPolicy(SessionState session, string? policy, string? path)
    {
        if (path is null)
        {
            return policy;
        }

        if (policy is not null)
        {
            throw new RootAccessException(
                ErrorIds.RootTaskParameterConflict,
                FailureCategory.InvalidArgument,
                "-Policy and -PolicyPath cannot be given together. Nothing was called.")
            {
                Target = "PolicyPath",
                RecommendedAction = "Give one of them.",
            };
        }

        return OrRefuse(
            path,
            () => File.ReadAllText(FullPath(session, path)),
            ErrorIds.InvalidPolicyDocument,
            FailureCategory.ObjectNotFound,
            $"The policy in '{path}' cannot be read",
            "Name a file that exists. Nothing was called.");
    }

    /// <summary>The full path of the folder for backups.</summary>
    /// <exception cref="RootAccessException">It is not in the file system.</exception>
    internal static string BackupFolder(SessionState session, string path) => OrRefuse(
        path,
        () => FullPath(session, path),
        ErrorIds.PolicyBackupFailed,
        FailureCategory.WriteError,
        $"'{path}' is not a folder that policies can be saved in",
        "Give -BackupPath a folder of the file system. Nothing was called.");

    /// <summary>The full path of a file of profiles.</summary>
    /// <exception cref="RootAccessException">It is not in the file system.</exception>
    internal static string ProfileFile(SessionState session, string path) => OrRefuse(
        path,
        () => FullPath(session, path),
        ErrorIds.CredentialsNotFound,
        FailureCategory.InvalidArgument,
        $"'{path}' is not a file that profiles can be read from",
        "Give -ProfileLocation a file of the file system, or leave it out.");

    /// <summary>The full path of a journal, or of a folder of journals.</summary>
    /// <exception cref="RootAccessException">It is not in the file system.</exception>
    internal static string Journal(SessionState session, string path) =>
        OrNoJournal(path, () => FullPath(session, path));

    /// <summary>The full paths of what a pattern matches; none where the folder is not there.</summary>
    /// <exception cref="RootAccessException">It is no pattern, or cannot be looked for.</exception>
    internal static IReadOnlyList<string> MatchingJournals(SessionState session, string pattern) =>
        OrNoJournal<IReadOnlyList<string>>(pattern, () =>
        {
            try
            {
                return session.Path.GetResolvedProviderPathFromPSPath(pattern, out _);
            }
            catch (ItemNotFoundException)
            {
                return [];
            }
        });

    private static T OrNoJournal<T>(string path, Func<T> find) => OrRefuse(
        path,
        find,
        ErrorIds.JournalUnavailable,
        FailureCategory.InvalidArgument,
        $"'{path}' is not a place for journals",
        "Name a folder or a file on a disk.");

    private static T OrRefuse<T>(
        string path, Func<T> find, string errorId, FailureCategory category, string problem, string action)
    {
        try
        {
            return find();
        }
        catch (Exception exception) when (exception is not (PipelineStoppedException or FlowControlException))
        {
            throw new RootAccessException(errorId, category, $"{problem}: {exception.Message}", exception)
            {
                Target = path,
                RecommendedAction = action,
            };
        }
    }

    private static string FullPath(SessionState session, string path)
    {
        string full = session.Path.GetUnresolvedProviderPathFromPSPath(path, out ProviderInfo provider, out _);
        return provider.Name == "FileSystem"
            ? full
            : throw new IOException($"It is in the provider {provider.Name}, not in the file system.");
    }
}
