using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Waiting;

namespace RootAccess.Core.Tasks;

/// <summary>
/// One task in one account that reads, changes and reads again. Only the second reading completes it; a change whose
/// answer was lost is judged by it too.
/// </summary>
internal abstract class RootTaskRun
{
    // SQS says that attributes take up to 60 seconds to spread; the others are faster.
    private static readonly TimeSpan s_proofLimit = TimeSpan.FromSeconds(60);

    private const string StoppedMessage = "The run was stopped; nothing more was sent for this account.";

    private RootAccessException? _failure;
    private RootAccessException? _unclear;
    private RootAccessException? _readFailure;
    private string? _nothingToDo;
    private bool _stopped;
    private bool _sent;
    private bool _proven;
    private DateTimeOffset _readAt;

    private readonly DateTimeOffset _startedAt;
    private string _settled = string.Empty;
    private string _inFlight = string.Empty;

    private protected RootTaskRun(
        ConnectedOrganization organization, OrgMemberAccount account, RootTaskRequest request, ChangeContext context)
    {
        Changes = organization.Journal.For(context);
        _startedAt = organization.TimeProvider.GetUtcNow();
        Organization = organization;
        Account = account;
        Request = request;
    }

    private protected ConnectedOrganization Organization { get; }

    private protected OrgMemberAccount Account { get; }

    private protected RootTaskRequest Request { get; }

    private protected ChangeRecorder Changes { get; }

    /// <summary>What is changed, for the record.</summary>
    private protected string Target =>
        RootTaskRow.Target(Organization.Connection, Request, Account.AccountId);

    /// <summary>What is to be read when all is done, for an error that says it was not.</summary>
    private protected abstract string Goal { get; }

    /// <summary>Never throws for what happened in the account, nor for a stop: the row tells.</summary>
    internal async Task<OperationResult<RootTaskResult>> ExecuteAsync(CancellationToken cancellationToken)
    {
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            await WorkAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            _stopped = true;
        }
        catch (RootAccessException exception)
        {
            _failure = exception;
        }
        catch (Exception exception)
        {
            // Whatever happened, what was already done must be told, and the other accounts must go on.
            _failure = Refusals.Unforeseen(Account.AccountId, exception);
        }

        return Conclude();
    }

    private protected abstract Task WorkAsync(CancellationToken cancellationToken);

    /// <summary>What was done, once it is proven.</summary>
    private protected abstract string DescribeDone();

    /// <summary>Adds to the row what only this task has.</summary>
    private protected virtual RootTaskResult Complete(RootTaskResult row) => row;

    private protected void NothingToDo(string detail) => _nothingToDo = detail;

    /// <summary>Decides what became of changes of an interrupted run, and keeps it for the row.</summary>
    /// <param name="readAt">When the reading began.</param>
    /// <param name="isReadAbout">Which intents of the account were read about.</param>
    /// <param name="judge">A value of <see cref="JournalOutcome"/>; null when the reading does not tell.</param>
    private protected async Task SettleAsync(
        DateTimeOffset readAt,
        Func<RootAccessJournalEntry, bool> isReadAbout,
        Func<RootAccessJournalEntry, string?> judge)
    {
        SettledIntents settled = await Changes.SettleAsync(
            readAt,
            intent => intent.AccountId == Account.AccountId && isReadAbout(intent),
            judge).ConfigureAwait(false);
        _settled = SettledIntents.Join([_settled, settled.DescribeSettled(before: _startedAt)]);
        _inFlight = settled.DescribeInFlight();
    }

    /// <summary>Decides the same by the reading that followed the run's own change.</summary>
    /// <param name="change">What was sent.</param>
    /// <param name="isProven">Whether it shows.</param>
    /// <param name="readAt">When the reading began.</param>
    private protected abstract Task SettleAsync(Change change, bool isProven, DateTimeOffset readAt);

    /// <summary>Sends the change and reads until it shows.</summary>
    /// <param name="change">What it is.</param>
    /// <param name="send">Sends it; false when AWS answered that it was so already.</param>
    /// <param name="isDone">Reads whether it shows.</param>
    /// <param name="alreadySo">What to say when it was so already.</param>
    /// <param name="cancellationToken">Stops the wait for a turn and the reading, never the change in flight.</param>
    private protected async Task ChangeAsync(
        Change change,
        Func<IChangeRecord, CancellationToken, Task<bool>> send,
        Func<CancellationToken, Task<bool>> isDone,
        string alreadySo,
        CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            if (!await Changes.SendAsync(change, send, cancellationToken).ConfigureAwait(false))
            {
                NothingToDo(alreadySo);
                return;
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Stopped while it waited for its turn: by the port's contract nothing was sent.
            throw;
        }
        catch (RootAccessException exception) when (exception.Aws is not { IsOutcomeUnknown: true })
        {
            throw;
        }
        catch (Exception exception)
        {
            _unclear = Refusals.Unforeseen(Account.AccountId, exception);
        }

        _sent = true;
        await ProveAsync(isDone, cancellationToken).ConfigureAwait(false);
        if (_readFailure is null)
        {
            await SettleAsync(change, _proven, _readAt).ConfigureAwait(false);
        }
    }

    private async Task ProveAsync(Func<CancellationToken, Task<bool>> isDone, CancellationToken cancellationToken)
    {
        BackOff backOff = new(Organization.TimeProvider, s_proofLimit);
        do
        {
            try
            {
                _readAt = Organization.TimeProvider.GetUtcNow();
                _proven = await isDone(cancellationToken).ConfigureAwait(false);
                _readFailure = null;
            }
            catch (RootAccessException exception)
            {
                _readFailure = exception;
            }
        }
        while (!_proven
            && _readFailure is not { IsFatal: true }
            && await backOff.TryWaitAsync(cancellationToken).ConfigureAwait(false));
    }

    private OperationResult<RootTaskResult> Conclude()
    {
        (string outcome, RootAccessException? error) = Judge();
        RootTaskResult row =
            RootTaskRow.Make(Organization, Request, Account.AccountId, Account, outcome, error) with
            {
                Verified = outcome is RootTaskOutcome.Completed or RootTaskOutcome.NothingToDo,
                Detail = outcome switch
                {
                    RootTaskOutcome.Completed => DescribeDone(),
                    RootTaskOutcome.NothingToDo => _nothingToDo!,
                    RootTaskOutcome.Unverified => "The change was sent, and no reading showed that it took effect.",
                    _ => "Nothing was changed.",
                },
            };
        if (_stopped && error is null && !_proven)
        {
            row = row with { ErrorMessage = StoppedMessage };
        }

        row = row with { Detail = SettledIntents.Join([row.Detail, _settled, _inFlight]) };
        return new OperationResult<RootTaskResult>(Complete(row), error);
    }

    private (string Outcome, RootAccessException? Error) Judge()
    {
        if (_proven)
        {
            return (RootTaskOutcome.Completed, null);
        }

        if (_sent)
        {
            RootAccessException? unread = _stopped ? null : _failure ?? _readFailure ?? NotVisible();
            return (RootTaskOutcome.Unverified, _unclear ?? unread);
        }

        if (_nothingToDo is not null)
        {
            return (RootTaskOutcome.NothingToDo, null);
        }

        return _stopped ? (RootTaskOutcome.Skipped, null) : (RootTaskOutcome.Failed, _failure);
    }

    private RootAccessException NotVisible() =>
        RootTaskRefusals.NotVisible(Account.AccountId, Goal, (int)s_proofLimit.TotalSeconds);
}
