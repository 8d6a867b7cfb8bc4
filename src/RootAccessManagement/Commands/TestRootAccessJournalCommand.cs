using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Text.RegularExpressions;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccessManagement.Abstractions;

namespace RootAccessManagement.Commands;

/// <summary>
/// Checks that every line of a journal is as it was written and continues the line before. A chain alone does not show
/// that its end was cut off; a head that was noted elsewhere does.
/// </summary>
[Cmdlet(VerbsDiagnostic.Test, "RootAccessJournal", HelpUri = HelpUris.PrivilegedTask)]
[OutputType(typeof(RootAccessJournalCheck), typeof(bool))]
public sealed class TestRootAccessJournalCommand : JournalCmdlet
{
    /// <summary>
    /// Journals, or folders of them, with wildcards. Without it, the journal of the connection, or else those of the
    /// usual folder.
    /// </summary>
    [Parameter(Position = 0)]
    [SupportsWildcards]
    [Alias("JournalPath")]
    [ValidateNotNullOrEmpty]
    public override string[]? Path { get; set; }

    /// <summary>
    /// The head that was told at the end of an earlier run, 64 hexadecimal digits: it has to be the hash of some line.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? ExpectedHead { get; set; }

    /// <summary>Returns true when every journal is intact, and false otherwise, instead of the checks.</summary>
    [Parameter]
    public SwitchParameter Quiet { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        IReadOnlyList<RootAccessJournalCheck> checks = OrTerminate(Check);
        if (Quiet)
        {
            WriteObject(!HasFailed && checks.Count > 0 && checks.All(check => check.IsIntact));
        }
        else
        {
            WriteObject(checks, enumerateCollection: true);
        }
    }

    private IReadOnlyList<RootAccessJournalCheck> Check()
    {
        string? head = ExpectedHead?.Trim();
        if (head is not null && !Regex.IsMatch(head, @"\A[0-9a-fA-F]{64}\z", RegexOptions.CultureInvariant))
        {
            throw Unusable(
                $"'{head}' is not the head of a journal: that is 64 hexadecimal digits.",
                "Copy it whole from the line 'Journal … ends with …' of the earlier run.");
        }

        IReadOnlyList<string> files = FindFiles(mustExist: head is not null);
        if (head is not null && files.Count > 1)
        {
            throw Unusable(
                $"-ExpectedHead is of one journal, and {files.Count} are meant.",
                "Name the one with -Path.");
        }

        return [.. files.Select(file => Check(file, head)).OfType<RootAccessJournalCheck>()];
    }

    private RootAccessJournalCheck? Check(string file, string? head)
    {
        try
        {
            return JournalReader.Check(file, head);
        }
        catch (RootAccessException failure)
        {
            WriteFailure(failure);
            return null;
        }
    }

    private static RootAccessException Unusable(string message, string action) =>
        new(ErrorIds.InvalidJournalHead, FailureCategory.InvalidArgument, message)
        {
            Target = nameof(ExpectedHead),
            RecommendedAction = action,
        };
}
