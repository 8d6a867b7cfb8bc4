using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccessManagement.Connecting;
using RootAccessManagement.Files;

namespace RootAccessManagement.Abstractions;

/// <summary>A cmdlet that reads journals. It calls nothing and never connects.</summary>
public abstract class JournalCmdlet : PSCmdlet
{
    private protected JournalCmdlet()
    {
    }

    /// <summary>
    /// Journals, or folders of them, with wildcards. Without it, the journal of the connection, or else those of the
    /// usual folder.
    /// </summary>
    public abstract string[]? Path { get; set; }

    /// <summary>The connection whose journal is meant.</summary>
    [Parameter]
    [ValidateNotNull]
    public RootAccessConnection? Connection { get; set; }

    /// <summary>Whether something that was asked for could not be found or read.</summary>
    private protected bool HasFailed { get; private set; }

    /// <summary>The files that are meant. None, where a connection has changed nothing yet.</summary>
    /// <param name="mustExist">Whether there has to be a journal, because something is known of it.</param>
    private protected IReadOnlyList<string> FindFiles(bool mustExist = false)
    {
        if (Path is { } given)
        {
            return [.. given.SelectMany(path => OrNone(() => Expand(path))).SelectMany(Find).Distinct()];
        }

        if ((Connection ?? LiveConnections.Current.Organization?.Connection) is { } connection)
        {
            string? path = connection.JournalPath;

            // One that was opened was there.
            mustExist |= LiveConnections.Find(connection)?.Journal.Path is not null;
            if (path is null || (!mustExist && !System.IO.File.Exists(path)))
            {
                WriteVerbose("Nothing is recorded of this connection's organization.");
                return [];
            }

            return [.. Find(path)];
        }

        string folder = JournalOptions.Named() ?? JournalLocation.DefaultFolder ?? string.Empty;
        return [.. Find(folder)];
    }

    /// <summary>Does something whose failure ends the pipeline.</summary>
    private protected T OrTerminate<T>(Func<T> action)
    {
        try
        {
            return action();
        }
        catch (RootAccessException failure)
        {
            ThrowTerminatingError(ToErrorRecord(failure));
            throw;
        }
    }

    /// <summary>Writes an error and goes on.</summary>
    private protected void WriteFailure(RootAccessException failure)
    {
        HasFailed = true;
        WriteError(ToErrorRecord(failure));
    }

    private ErrorRecord ToErrorRecord(RootAccessException failure) =>
        Failures.ToErrorRecord(failure, MyInvocation.MyCommand.Name);

    // Wildcards mean journals alone, and not the locks beside them.
    private string[] Expand(string path)
    {
        string literal = UserFiles.Journal(SessionState, path);
        if (!WildcardPattern.ContainsWildcardCharacters(path)
            || System.IO.File.Exists(literal)
            || System.IO.Directory.Exists(literal))
        {
            return [literal];
        }

        string[] found =
        [
            .. UserFiles.MatchingJournals(SessionState, path)
                .Where(file => file.EndsWith(JournalLocation.Extension, StringComparison.OrdinalIgnoreCase)),
        ];
        return found.Length == 0 ? [literal] : found;
    }

    private IReadOnlyList<string> Find(string path) => OrNone(() => JournalReader.Find(path));

    // What cannot be found keeps nothing else from being read.
    private IReadOnlyList<string> OrNone(Func<IReadOnlyList<string>> find)
    {
        try
        {
            return find();
        }
        catch (RootAccessException failure)
        {
            WriteFailure(failure);
            return [];
        }
    }
}
