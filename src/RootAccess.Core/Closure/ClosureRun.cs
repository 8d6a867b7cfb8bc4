using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccess.Core.Waiting;

namespace RootAccess.Core.Closure;

/// <summary>
/// Closes accounts in the order given, one request at a time. Callers may ask for the next account while earlier ones
/// are still followed.
/// </summary>
public sealed class ClosureRun : IDisposable
{
    private static readonly TimeSpan s_firstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromMinutes(5);

    private readonly ConnectedOrganization _organization;
    private readonly IReadOnlyList<OrgMemberAccount> _accounts;
    private readonly ClosureOptions _options;
    private readonly AccountCloser _closer;
    private readonly DateTimeOffset _deadline;
    private readonly SemaphoreSlim _turn = new(1, 1);
    private MemberAccountClosure? _limited;
    private int _handled;
    private int _inProgress;
    private int _closed;

    /// <summary>Starts the clock of <see cref="ClosureOptions.Timeout"/>; nothing is called yet.</summary>
    /// <param name="organization">The connection.</param>
    /// <param name="accounts">The accounts, which <see cref="ClosureGuard"/> let pass.</param>
    /// <param name="options">How to behave.</param>
    /// <param name="contextOf">On whose behalf each account is closed, for the record.</param>
    public ClosureRun(
        ConnectedOrganization organization,
        IReadOnlyList<OrgMemberAccount> accounts,
        ClosureOptions options,
        Func<OrgMemberAccount, ChangeContext> contextOf)
    {
        _organization = organization;
        _accounts = accounts;
        _options = options;
        _closer = new AccountCloser(organization, contextOf);
        _deadline = organization.TimeProvider.GetUtcNow() + options.Timeout;
    }

    /// <summary>How far the run is. From any thread.</summary>
    public ClosureProgress Progress => new(
        _accounts.Count, Volatile.Read(ref _handled), Volatile.Read(ref _inProgress), Volatile.Read(ref _closed));

    /// <summary>Closes the next account: to be called once for each.</summary>
    /// <param name="mayStart">Asked when the account's turn has come; false leaves it alone.</param>
    /// <param name="cancellationToken">
    /// Stops waiting. An account whose request was sent is answered with its row and not with an exception.
    /// </param>
    /// <returns>The row, and the error behind it when the account was refused or failed.</returns>
    /// <exception cref="OperationCanceledException">Stopped, or not to be started; nothing was sent for it.</exception>
    public async Task<OperationResult<MemberAccountClosure>> CloseNextAsync(
        Func<bool> mayStart, CancellationToken cancellationToken)
    {
        OperationResult<MemberAccountClosure> result;
        OrgMemberAccount account;
        await _turn.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!mayStart())
            {
                throw new OperationCanceledException();
            }

            if (_handled == 0)
            {
                _organization.Closures.Recall(_organization.Journal);
            }

            account = _accounts[_handled];
            Interlocked.Increment(ref _handled);
            result = await CloseAsync(account, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _turn.Release();
        }

        return _options.Wait && result.Row.Outcome == ClosureOutcome.Requested
            ? await FollowAsync(account, result.Row, cancellationToken).ConfigureAwait(false)
            : result;
    }

    /// <inheritdoc/>
    public void Dispose() => _turn.Dispose();

    private async Task<OperationResult<MemberAccountClosure>> CloseAsync(
        OrgMemberAccount account, CancellationToken cancellationToken)
    {
        if (_limited?.ErrorId == ErrorIds.CloseAccountQuotaExceeded)
        {
            // A quota over 30 days: no further call of this run can do anything.
            return new(_closer.DeferredLike(account, _limited), null);
        }

        BackOff pause = new(_organization.TimeProvider, _deadline, s_firstPause, s_longestPause);
        while (true)
        {
            DateTimeOffset now = _organization.TimeProvider.GetUtcNow();
            bool mayWait = _options.Wait && now < _deadline;
            MemberAccountClosure? limited = !mayWait && _limited?.NextAttemptAfter > now ? _limited : null;
            OperationResult<MemberAccountClosure> result =
                await _closer.TryCloseAsync(account, limited, cancellationToken).ConfigureAwait(false);
            _limited = IsLimit(result.Row) ? result.Row : _limited;
            bool isWorthWaiting = mayWait
                && result.Row is { Outcome: ClosureOutcome.Deferred }
                && result.Row.ErrorId is ErrorIds.CloseAccountRequestsLimitExceeded or ErrorIds.Throttled;
            if (!isWorthWaiting || !await pause.TryWaitAsync(cancellationToken).ConfigureAwait(false))
            {
                return result;
            }
        }
    }

    private static bool IsLimit(MemberAccountClosure row) =>
        row.ErrorId is ErrorIds.CloseAccountQuotaExceeded or ErrorIds.CloseAccountRequestsLimitExceeded;

    private async Task<OperationResult<MemberAccountClosure>> FollowAsync(
        OrgMemberAccount account, MemberAccountClosure requested, CancellationToken cancellationToken)
    {
        MemberAccountClosure row = requested;
        Interlocked.Increment(ref _inProgress);
        try
        {
            BackOff pause = new(_organization.TimeProvider, _deadline, s_firstPause, s_longestPause);
            while (await pause.TryWaitAsync(cancellationToken).ConfigureAwait(false))
            {
                string? state = await ReadStateAsync(account, cancellationToken).ConfigureAwait(false);
                row = row with { State = state ?? row.State };
                if (state == AccountState.Closed)
                {
                    Interlocked.Increment(ref _closed);
                    return new(row with { Outcome = ClosureOutcome.Closed, Detail = ClosureText.Reopening }, null);
                }
            }

            return new(row with { Detail = "AWS did not read it as closed in time; the closure goes on." }, null);
        }
        catch (OperationCanceledException)
        {
            return new(row with { Detail = "No longer waited for; the closure goes on." }, null);
        }
        catch (Exception exception)
        {
            // The request was accepted, so its row is owed whatever happens.
            RootAccessException error = Refusals.Unforeseen(account.AccountId, exception);
            return new(row.With(error), error);
        }
        finally
        {
            Interlocked.Decrement(ref _inProgress);
        }
    }

    // One read that fails does not end the wait; that nothing can be read any more does.
    private async Task<string?> ReadStateAsync(OrgMemberAccount account, CancellationToken cancellationToken)
    {
        try
        {
            return await _closer.ReadStateAsync(account, cancellationToken).ConfigureAwait(false);
        }
        catch (RootAccessException exception) when (!exception.IsFatal)
        {
            return null;
        }
    }
}
