using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccessManagement.Abstractions;
using RootAccessManagement.Completion;

namespace RootAccessManagement.Commands;

/// <summary>
/// Reads the record of changes: what was meant, by whom and why, and what became of it. It reads files and calls
/// nothing; what was changed by other means is not in it.
/// </summary>
[Cmdlet(VerbsCommon.Get, "RootAccessJournal", HelpUri = HelpUris.PrivilegedTask)]
[OutputType(typeof(RootAccessJournalEntry))]
public sealed class GetRootAccessJournalCommand : JournalCmdlet
{
    private readonly HashSet<(string AccountId, string? OrganizationId)> _wanted = [];
    private WildcardPattern[]? _actions;

    /// <summary>Only entries about these accounts: ids, or objects that carry one.</summary>
    [Parameter(Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id", "Account ID")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [AccountIdTransformation]
    [ArgumentCompleter(typeof(AccountIdCompleter))]
    public string?[]? AccountId { get; set; }

    /// <summary>The organization the piped row came from: only its entries.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, DontShow = true)]
    public string? OrganizationId { get; set; }

    /// <summary>
    /// Journals, or folders of them, with wildcards. Without it, the journal of the connection, or else those of the
    /// usual folder.
    /// </summary>
    [Parameter]
    [SupportsWildcards]
    [Alias("JournalPath")]
    [ValidateNotNullOrEmpty]
    public override string[]? Path { get; set; }

    /// <summary>Only entries from this time on.</summary>
    [Parameter]
    public DateTimeOffset After { get; set; } = DateTimeOffset.MinValue;

    /// <summary>Only entries before this time.</summary>
    [Parameter]
    public DateTimeOffset Before { get; set; } = DateTimeOffset.MaxValue;

    /// <summary>Wildcard patterns of the API operation, such as Delete*.</summary>
    [Parameter]
    [SupportsWildcards]
    [ValidateNotNullOrEmpty]
    public string[]? Action { get; set; }

    /// <summary>Only outcomes of these kinds.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateSet(
        JournalOutcome.Accepted, JournalOutcome.AlreadySo, JournalOutcome.Failed, JournalOutcome.NotSent,
        JournalOutcome.Unknown, JournalOutcome.FoundDone, JournalOutcome.FoundNotDone, JournalOutcome.Expired)]
    public string[]? Outcome { get; set; }

    /// <summary>
    /// Only intents without a known outcome, as an interrupted run leaves them, or one that is running now. Running the
    /// same command again settles them.
    /// </summary>
    [Parameter]
    public SwitchParameter Unresolved { get; set; }

    /// <inheritdoc/>
    protected override void BeginProcessing() => _actions = Action?
        .Select(pattern => WildcardPattern.Get(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant))
        .ToArray();

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (!HasAccounts)
        {
            return;
        }

        foreach (string? given in AccountId is { Length: > 0 } ids ? ids : [null])
        {
            if (RootAccess.Core.Inventory.AccountId.TryParse(given, out string id))
            {
                _wanted.Add((id, OrganizationId));
            }
            else
            {
                WriteFailure(RootAccess.Core.Inventory.AccountId.Invalid(given));
            }
        }
    }

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        // Accounts were asked for and none can be used: nothing never means everything.
        bool isNothingMeant = HasAccounts && _wanted.Count == 0;
        foreach (string file in isNothingMeant ? [] : OrTerminate(() => FindFiles()))
        {
            try
            {
                JournalReader.Read(file, Unresolved, Write);
            }
            catch (RootAccessException failure)
            {
                WriteFailure(failure);
            }
        }
    }

    private bool HasAccounts =>
        MyInvocation.ExpectingInput || MyInvocation.BoundParameters.ContainsKey(nameof(AccountId));

    private bool IsWanted(RootAccessJournalEntry entry) =>
        !HasAccounts
        || _wanted.Contains((entry.AccountId, null))
        || _wanted.Contains((entry.AccountId, entry.OrganizationId));

    private void Write(RootAccessJournalEntry entry)
    {
        if (IsWanted(entry)
            && entry.Time >= After
            && entry.Time < Before
            && (_actions is null || _actions.Any(action => action.IsMatch(entry.Action)))
            && (Outcome is null || Outcome.Contains(entry.Outcome, StringComparer.OrdinalIgnoreCase)))
        {
            WriteObject(entry);
        }
    }
}
