using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Closure;

/// <summary>
/// Asks AWS to close one account, unless its state or an earlier request says that there is nothing to ask.
/// </summary>
internal sealed class AccountCloser(
    ConnectedOrganization organization, Func<OrgMemberAccount, ChangeContext> contextOf)
{
    // The quota is over a rolling 30 days: a day later some of the older closures may have left it.
    private static readonly TimeSpan s_quotaPause = TimeSpan.FromDays(1);
    private static readonly TimeSpan s_throttlePause = TimeSpan.FromMinutes(1);

    private readonly ClosureMemory _memory = organization.Closures;

    private DateTimeOffset Now => organization.TimeProvider.GetUtcNow();

    /// <summary>Reads the state, and sends the request when that is right.</summary>
    /// <param name="account">The account.</param>
    /// <param name="limited">
    /// The deferral of an earlier account that is still in force: an active account is deferred like it. Null for none.
    /// </param>
    /// <param name="cancellationToken">
    /// Stops before the request is sent; never loses the outcome of one that was.
    /// </param>
    internal async Task<OperationResult<MemberAccountClosure>> TryCloseAsync(
        OrgMemberAccount account, MemberAccountClosure? limited, CancellationToken cancellationToken)
    {
        OrgMemberAccount now;
        try
        {
            now = account with { State = await ReadStateAsync(account, cancellationToken).ConfigureAwait(false) };
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Failed(
                Row(account, ClosureOutcome.Failed, "Its state could not be read; nothing was sent."),
                Refusals.Unforeseen(account.AccountId, exception));
        }

        SettledIntents found = await SettleAsync(now).ConfigureAwait(false);

        // The row of an active account says itself how long it is not asked for again.
        string settled = now.State == AccountState.Active ? found.DescribeSettled() : found.Describe();
        OperationResult<MemberAccountClosure> result =
            await DecideAsync(now, limited, cancellationToken).ConfigureAwait(false);
        return settled.Length == 0
            ? result
            : new(result.Row with { Detail = $"{result.Row.Detail} {settled}".Trim() }, result.Error);
    }

    private async Task<OperationResult<MemberAccountClosure>> DecideAsync(
        OrgMemberAccount now, MemberAccountClosure? limited, CancellationToken cancellationToken) => now.State switch
        {
            AccountState.Closed => Done(Closed(now)),
            AccountState.PendingClosure => Done(
                Row(now, ClosureOutcome.Requested, "AWS is closing it; nothing was sent again.")),
            AccountState.Active when _memory.FindRecent(now.AccountId) is { } sent => Done(SentBefore(now, sent)),
            AccountState.Active when limited is not null => Done(DeferredLike(now, limited)),
            AccountState.Active => await RequestAsync(now, cancellationToken).ConfigureAwait(false),
            _ => Refused(now, ClosureRefusals.NotActive(now)),
        };

    // ACTIVE proves nothing for a while: an account that is being closed may read so.
    private Task<SettledIntents> SettleAsync(OrgMemberAccount account) =>
        organization.Journal.For(contextOf(account)).SettleAsync(
            Now,
            intent => intent.AccountId == account.AccountId && intent.Action == ClosureText.Action,
            intent => account.State switch
            {
                AccountState.Closed or AccountState.PendingClosure => JournalOutcome.FoundDone,
                _ => Now < intent.Time + ClosureMemory.ResendAfter ? null : JournalOutcome.FoundNotDone,
            });

    /// <summary>The account's state, read now.</summary>
    internal async Task<string> ReadStateAsync(OrgMemberAccount account, CancellationToken cancellationToken)
    {
        AccountDescription description = await organization.Client.Organization
            .DescribeAccountAsync(account.AccountId, cancellationToken).ConfigureAwait(false);
        return description.State;
    }

    /// <summary>A row without any call, deferred for the same reason as another account.</summary>
    internal MemberAccountClosure DeferredLike(OrgMemberAccount account, MemberAccountClosure other) =>
        Row(account, ClosureOutcome.Deferred, "Not asked for: AWS said so of another account of this run.") with
        {
            NextAttemptAfter = other.NextAttemptAfter,
            ErrorId = other.ErrorId,
            ErrorMessage = other.ErrorMessage,
        };

    internal MemberAccountClosure Closed(OrgMemberAccount account) => _memory.Contains(account.AccountId)
        ? Row(account, ClosureOutcome.Closed, ClosureText.Reopening)
        : Row(account, ClosureOutcome.AlreadyClosed, "It was closed before; nothing was sent.");

    private async Task<OperationResult<MemberAccountClosure>> RequestAsync(
        OrgMemberAccount account, CancellationToken cancellationToken)
    {
        try
        {
            await organization.Journal.For(contextOf(account)).SendAsync(
                new Change(ClosureText.Action, account),
                (record, token) => organization.Client.Closures.CloseAsync(account.AccountId, record, token),
                cancellationToken).ConfigureAwait(false);
        }
        catch (RootAccessException exception)
        {
            return await ExplainAsync(account, exception, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return await ResolveLostAsync(
                account, Refusals.Unforeseen(account.AccountId, exception), cancellationToken).ConfigureAwait(false);
        }

        _memory.Add(account.AccountId, isAccepted: true);
        organization.Directory.Forget();
        string state = await ReadStateAfterAsync(account, cancellationToken).ConfigureAwait(false);
        return Done(Row(account with { State = state }, ClosureOutcome.Requested, ClosureText.Accepted));
    }

    private async Task<OperationResult<MemberAccountClosure>> ExplainAsync(
        OrgMemberAccount account, RootAccessException error, CancellationToken cancellationToken)
    {
        switch (error)
        {
            case { Aws.Code: "ConflictException" }:
                _memory.Add(account.AccountId, isAccepted: true);
                return Done(
                    Row(account, ClosureOutcome.Requested, "AWS says that its closure is in progress already."));
            case { Aws.Code: "AccountAlreadyClosedException" }:
                return Done(Closed(account with { State = AccountState.Closed }));
            case { ErrorId: ErrorIds.CloseAccountQuotaExceeded }:
                return Done(Deferred(account, ClosureText.Quota, error, Now + s_quotaPause));
            case { ErrorId: ErrorIds.CloseAccountRequestsLimitExceeded }:
                return Done(Deferred(account, ClosureText.TooManyInProgress, error, _memory.NextFreeSlot()));
            case { ErrorId: ErrorIds.Throttled }:
                return Done(Deferred(account, "AWS took no request; nothing was sent.", error, Now + s_throttlePause));
            case { Aws.IsOutcomeUnknown: true }:
                return await ResolveLostAsync(account, error, cancellationToken).ConfigureAwait(false);
            case
            {
                ErrorId: ErrorIds.ManagementAccountRefused or ErrorIds.DelegatedAdministratorRefused
                    or ErrorIds.OrganizationNotInAllFeaturesMode
            }:
                return Refused(account, error);
            default:
                return Failed(Row(account, ClosureOutcome.Failed, string.Empty), error);
        }
    }

    // ACTIVE proves nothing here: an account that is being closed may read so.
    private async Task<OperationResult<MemberAccountClosure>> ResolveLostAsync(
        OrgMemberAccount account, RootAccessException error, CancellationToken cancellationToken)
    {
        SentClosure sent = _memory.Add(account.AccountId, isAccepted: false);
        string state = await ReadStateAfterAsync(account, cancellationToken).ConfigureAwait(false);
        OrgMemberAccount now = account with { State = state };
        await SettleAsync(now).ConfigureAwait(false);
        return state is AccountState.PendingClosure or AccountState.Closed
            ? Done(Row(now, ClosureOutcome.Requested, "The answer was lost, but AWS is closing the account."))
            : Failed(SentBefore(now, sent), error);
    }

    private MemberAccountClosure SentBefore(OrgMemberAccount account, SentClosure sent)
    {
        if (sent.IsAccepted)
        {
            return Row(account, ClosureOutcome.Requested, "AWS accepted the request before; nothing was sent again.");
        }

        string known = sent.IsKnownSent ? ClosureText.Lost : ClosureText.Meant;
        MemberAccountClosure row =
            Row(account, ClosureOutcome.Deferred, known).Until(sent.SentAt + ClosureMemory.ResendAfter);
        return sent.IsKnownSent
            ? row with { ErrorId = ErrorIds.ServiceUnavailable, ErrorMessage = known }
            : row;
    }

    // The request was sent, so its row is owed whatever happens to this read.
    private async Task<string> ReadStateAfterAsync(OrgMemberAccount account, CancellationToken cancellationToken)
    {
        try
        {
            return await ReadStateAsync(account, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception)
        {
            return account.State;
        }
    }

    private MemberAccountClosure Row(OrgMemberAccount account, string outcome, string detail) =>
        ClosureRow.Make(organization.Connection, account, outcome, detail);

    private MemberAccountClosure Deferred(
        OrgMemberAccount account, string detail, RootAccessException error, DateTimeOffset nextAttemptAfter) =>
        Row(account, ClosureOutcome.Deferred, detail).With(error).Until(nextAttemptAfter);

    private OperationResult<MemberAccountClosure> Refused(OrgMemberAccount account, RootAccessException error) =>
        Failed(Row(account, ClosureOutcome.Refused, string.Empty), error);

    private static OperationResult<MemberAccountClosure> Failed(MemberAccountClosure row, RootAccessException error) =>
        new(row.With(error), error);

    private static OperationResult<MemberAccountClosure> Done(MemberAccountClosure row) => new(row, null);
}
