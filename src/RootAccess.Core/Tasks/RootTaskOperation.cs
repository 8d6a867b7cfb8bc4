using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Credentials;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tasks;

/// <summary>Does privileged tasks in member accounts, each in one root session.</summary>
public sealed class RootTaskOperation
{
    private readonly ConnectedOrganization _organization;
    private readonly ChangeContext _context;

    /// <summary>Works on one connection.</summary>
    /// <param name="organization">The connection.</param>
    /// <param name="context">On whose behalf, for the record.</param>
    public RootTaskOperation(ConnectedOrganization organization, ChangeContext context)
    {
        _organization = organization;
        _context = context;
    }

    /// <summary>
    /// Checks an account and a request's target with reads of the caller's own credentials only. A task that changes
    /// nothing is not kept from protected accounts.
    /// </summary>
    /// <param name="request">A request that <see cref="RootTaskRequestCheck.Check"/> let pass.</param>
    /// <param name="accountId">The account's id as it was given.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The account, or a refusal.</returns>
    public async Task<AccountCheck> CheckAsync(
        RootTaskRequest request, string accountId, CancellationToken cancellationToken)
    {
        AccountGuard guard = new(_organization);
        AccountCheck check = request.IsChanging
            ? await guard.CheckAsync(accountId, cancellationToken).ConfigureAwait(false)
            : await guard.CheckEligibleAsync(accountId, cancellationToken).ConfigureAwait(false);
        return check.Refusal is null
            ? check with
            {
                Refusal = RootTaskRequestCheck.CheckTarget(request, check.Account!.AccountId, _organization.Connection),
            }
            : check;
    }

    /// <summary>
    /// Does the task in an account that <see cref="CheckAsync"/> let pass. Never throws for what happened in the
    /// account; a stop throws only where nothing was begun.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="request">A checked request.</param>
    /// <param name="cancellationToken">Stops the work: no new call starts, and a change in flight ends.</param>
    /// <returns>The row, and the error behind it when something was refused or failed.</returns>
    public async Task<OperationResult<RootTaskResult>> InvokeAsync(
        OrgMemberAccount account, RootTaskRequest request, CancellationToken cancellationToken) => request.Task switch
        {
            RootTaskName.IAMAuditRootUserCredentials => CredentialTasks.FromAudit(
                _organization,
                request,
                account,
                await new RootCredentialAudit(_organization)
                    .AuditAsync(account.AccountId, detailed: true, cancellationToken).ConfigureAwait(false)),
            RootTaskName.IAMDeleteRootUserCredentials => CredentialTasks.FromRemoval(
                _organization,
                request,
                account,
                await new RootCredentialRemovalOperation(_organization, _context)
                    .RemoveAsync(account, new RemovalRequest(), cancellationToken).ConfigureAwait(false)),
            _ => await Run(account, request).ExecuteAsync(cancellationToken).ConfigureAwait(false),
        };

    /// <summary>The row for an account that was refused before any root session.</summary>
    /// <param name="request">The request.</param>
    /// <param name="accountId">The id as it was given.</param>
    /// <param name="account">The account; null when there is none of that id.</param>
    /// <param name="refusal">Why.</param>
    /// <returns>A <c>Refused</c> row and the refusal.</returns>
    public OperationResult<RootTaskResult> Refused(
        RootTaskRequest request, string? accountId, OrgMemberAccount? account, RootAccessException refusal) =>
        new(RootTaskRow.Make(_organization, request, accountId, account, RootTaskOutcome.Refused, refusal), refusal);

    /// <summary>The row for an account that was not started: the prompt was answered with No.</summary>
    /// <param name="request">The request.</param>
    /// <param name="account">The account.</param>
    /// <returns>A <c>Skipped</c> row.</returns>
    public RootTaskResult Skipped(RootTaskRequest request, OrgMemberAccount account) =>
        RootTaskRow.Make(_organization, request, account.AccountId, account, RootTaskOutcome.Skipped, null);

    /// <summary>The row for an account that was not worked on, because an earlier one showed that none can be.</summary>
    /// <param name="request">The request.</param>
    /// <param name="accountId">The account's id.</param>
    /// <param name="failure">What ended the run.</param>
    /// <returns>A <c>Skipped</c> row with an error.</returns>
    public RootTaskResult NotWorkedOn(RootTaskRequest request, string accountId, RootAccessException failure) =>
        RootTaskRow.Make(
            _organization,
            request,
            accountId,
            _organization.Directory.FindLast(accountId),
            RootTaskOutcome.Skipped,
            Refusals.NotWorkedOn(failure));

    private RootTaskRun Run(OrgMemberAccount account, RootTaskRequest request) => request.Task switch
    {
        RootTaskName.IAMCreateRootUserPassword => new PasswordRecoveryRun(
            _organization, account, request, _context),
        RootTaskName.S3UnlockBucketPolicy => new PolicyUnlockRun(
            _organization,
            account,
            request,
            _context,
            token => LockedBucket.FindAsync(_organization, account.AccountId, request.BucketName!, token)),
        RootTaskName.SQSUnlockQueuePolicy => new PolicyUnlockRun(
            _organization,
            account,
            request,
            _context,
            token => LockedQueue.FindAsync(
                _organization, QueueAddress.Of(request, account.AccountId, _organization.Connection), token)),
        _ => throw new ArgumentException("The request names a task that AWS does not offer.", nameof(request)),
    };
}
