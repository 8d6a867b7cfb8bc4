using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Management.Automation;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Closure;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccessManagement.Abstractions;
using RootAccessManagement.Completion;

namespace RootAccessManagement.Commands;

/// <summary>
/// Closes member accounts. All input is collected, summarised and confirmed before the first request. An account that
/// AWS does not take now is deferred, and can simply be piped in again.
/// </summary>
[Cmdlet(
    VerbsCommon.Close, "MemberAccount", SupportsShouldProcess = true, ConfirmImpact = ConfirmImpact.High,
    HelpUri = HelpUris.CloseAccount)]
[OutputType(typeof(MemberAccountClosure))]
public sealed class CloseMemberAccountCommand : AccountCmdlet<MemberAccountClosure>
{
    private const string CloseAccounts = "Close accounts";
    private readonly List<OrgMemberAccount> _held = [];
    private readonly Dictionary<string, ChangeContext> _contexts = [];
    private readonly ConcurrentBag<DateTimeOffset> _deferred = [];
    private Confirmation? _confirmation;
    private ClosureGuard? _guard;
    private ClosureRun? _run;

    /// <summary>The accounts: ids, or objects that carry one. Nothing never means everything.</summary>
    [Parameter(Mandatory = true, Position = 0, ValueFromPipeline = true, ValueFromPipelineByPropertyName = true)]
    [Alias("Id", "Account ID")]
    [AllowNull]
    [AllowEmptyString]
    [AllowEmptyCollection]
    [AccountIdTransformation]
    [ArgumentCompleter(typeof(AccountIdCompleter))]
    public override string?[]? AccountId { get; set; }

    /// <summary>
    /// Waits for free slots instead of deferring, and until AWS reads each account as closed; about ten minutes and
    /// more.
    /// </summary>
    [Parameter]
    public SwitchParameter Wait { get; set; }

    /// <summary>How long -Wait waits at most, for all accounts together.</summary>
    [Parameter]
    [ValidateRange(1, 43200)]
    public int TimeoutMinutes { get; set; } = 60;

    /// <summary>Refuses the whole run when more accounts than this are to be closed.</summary>
    [Parameter]
    [ValidateRange(1, int.MaxValue)]
    public int MaximumAccountCount { get; set; } = 10;

    /// <summary>Answers the prompts with yes; it overrides no other rule.</summary>
    [Parameter]
    public SwitchParameter Force { get; set; }

    /// <summary>Why the change is made; a connection can demand it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Reason { get; set; }

    /// <summary>The ticket the change belongs to; a connection can demand it.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true)]
    public string? Ticket { get; set; }

    internal override bool IsChanging => true;

    private Confirmation Confirmation => _confirmation ??= new(this, Force);

    /// <inheritdoc/>
    protected override void EndProcessing()
    {
        Guard(CloseHeld);
        base.EndProcessing();
        if (!_deferred.IsEmpty)
        {
            WriteWarning(
                $"Deferred accounts: {_deferred.Count}. Pipe them in again from {Describe(_deferred.Min())} UTC on"
                    + " (NextAttemptAfter has the time of each), or use -Wait.");
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing)
        {
            _run?.Dispose();
        }
    }

    private protected override void Handle(string accountId)
    {
        _contexts[accountId] = Context(Reason, Ticket);
        _guard ??= new(Organization);
        AccountCheck check = Await(token => _guard.CheckAsync(accountId, token));
        WarnOfUnknownProtection();
        if ((check.Refusal ?? ChangeReason.Check(Organization.Guards, Reason, Ticket)) is { } refusal)
        {
            Refuse(accountId, check.Account, refusal);
        }
        else if (Confirmation.IsWhatIf && ClosureText.DescribeClosed(check.Account!) is { } closed)
        {
            WriteWarning(closed);
        }
        else
        {
            _held.Add(check.Account!);
        }
    }

    private protected override string OutcomeOf(MemberAccountClosure row) => row.Outcome;

    private protected override bool IsUnknown(MemberAccountClosure row) => false;

    private protected override string? NameLost(MemberAccountClosure row) =>
        row.Outcome == ClosureOutcome.Skipped ? null : $"{row.AccountId} {row.Outcome}";

    // A request whose answer was lost is deferred, and may have been accepted.
    private protected override string? NameChange(MemberAccountClosure row) =>
        row.Outcome is ClosureOutcome.Requested or ClosureOutcome.Closed
            || row is { Outcome: ClosureOutcome.Deferred, ErrorId: ErrorIds.ServiceUnavailable }
            ? $"{row.AccountId} {row.Outcome}"
            : null;

    private void CloseHeld()
    {
        if (_held.Count > MaximumAccountCount)
        {
            RefuseAll();
        }
        else if (_held.Count > 0)
        {
            // An audit opens root sessions, and is for nothing where the answer to it cannot be asked for.
            Confirmation.RequireSomebody(Confirmation.Name(Organization.Connection, _held), CloseAccounts);
            Close(Confirm(Look()));
        }
    }

    private ClosureSummary Look()
    {
        LimitRate();
        ClosureSurvey survey = new(Organization);
        ClosureSummary summary = new(
            Organization.Connection,
            AwaitWithProgress((progress, token) =>
                survey.LookAsync(_held, !Confirmation.IsWhatIf, progress, token)));
        foreach (string warning in summary.Warnings)
        {
            WriteWarning(warning);
        }

        return summary;
    }

    private List<OrgMemberAccount> Confirm(ClosureSummary summary)
    {
        Answer toAll = Confirmation.Ask(summary.Target, CloseAccounts);
        List<OrgMemberAccount> confirmed = [];
        foreach (OrgMemberAccount account in _held)
        {
            Answer answer = toAll == Answer.No
                ? Answer.No
                : Confirmation.Ask(
                    Confirmation.Name(Organization.Connection, account.AccountId, account.AccountName),
                    "Close account",
                    _contexts[account.AccountId].Describe());
            if (answer == Answer.Yes)
            {
                confirmed.Add(account);
            }
            else if (answer == Answer.No)
            {
                Report(ClosureRow.Skipped(Organization.Connection, account));
            }
        }

        return confirmed;
    }

    private void Close(List<OrgMemberAccount> accounts)
    {
        ClosureOptions options = new() { Wait = Wait, Timeout = TimeSpan.FromMinutes(TimeoutMinutes) };
        _run = new(Organization, accounts, options, account => _contexts[account.AccountId]);
        Expect(accounts.Count);

        // They are closed in their order, whichever has a slot: those not begun are the last.
        Stack<OrgMemberAccount> last = new(accounts);
        for (int i = 0; i < accounts.Count; i++)
        {
            Start(
                (_, token) => CloseNextAsync(_run, token),
                failure => ClosureRow.NotWorkedOn(Organization.Connection, last.Pop(), failure));
        }
    }

    private async Task<OperationResult<MemberAccountClosure>> CloseNextAsync(ClosureRun run, CancellationToken token)
    {
        OperationResult<MemberAccountClosure> result =
            await run.CloseNextAsync(() => !IsRefusing, token).ConfigureAwait(false);
        if (result.Row is { Outcome: ClosureOutcome.Deferred, NextAttemptAfter: { } next })
        {
            _deferred.Add(next);
        }

        return result;
    }

    // To the minute, as the table does, and never earlier than meant.
    private static string Describe(DateTimeOffset time) =>
        time.UtcDateTime.AddSeconds(59).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    private protected override void ShowProgress(RunProgress progress)
    {
        if (Wait && !IsRefusing && _run?.Progress is { } run)
        {
            progress.Show(
                $"{run.Closed} of {run.Total} closed, {run.InProgress} in progress,"
                    + $" {run.Total - run.Handled} to be asked for");
        }
        else
        {
            base.ShowProgress(progress);
        }
    }

    private void Refuse(string accountId, OrgMemberAccount? account, RootAccessException refusal)
    {
        if (Confirmation.IsWhatIf)
        {
            Report(refusal);
        }
        else
        {
            Report(ClosureRow.Refused(Organization.Connection, accountId, account, refusal));
        }
    }

    private void RefuseAll()
    {
        RootAccessException tooMany = new(
            ErrorIds.MaximumAccountCountExceeded,
            FailureCategory.LimitsExceeded,
            $"{_held.Count} accounts are to be closed, and -MaximumAccountCount allows {MaximumAccountCount}."
                + " None was.")
        {
            RecommendedAction = "Name fewer accounts, or raise -MaximumAccountCount if that many are meant.",
        };
        foreach (OrgMemberAccount account in Confirmation.IsWhatIf ? Enumerable.Empty<OrgMemberAccount>() : _held)
        {
            Report(ClosureRow.Refused(Organization.Connection, account.AccountId, account, tooMany).Row);
        }

        Report(tooMany);
    }
}
