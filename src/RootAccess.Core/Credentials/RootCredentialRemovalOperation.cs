using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;

namespace RootAccess.Core.Credentials;

/// <summary>Removes root credentials of member accounts, each account in one root session.</summary>
public sealed class RootCredentialRemovalOperation
{
    private readonly ConnectedOrganization _organization;
    private readonly ChangeContext _context;

    /// <summary>Works on one connection.</summary>
    /// <param name="organization">The connection.</param>
    /// <param name="context">On whose behalf, for the record.</param>
    public RootCredentialRemovalOperation(ConnectedOrganization organization, ChangeContext context)
    {
        _organization = organization;
        _context = context;
    }

    /// <summary>
    /// Removes the asked kinds from one account that <see cref="AccountGuard"/> let pass: checks where the session
    /// landed, lists, refuses what is in use, deletes keys, certificates and password, and MFA only after a read shows
    /// password and keys gone; then reads again. Never throws for what happened in the account, nor for a stop: the
    /// row tells.
    /// </summary>
    /// <param name="account">The account.</param>
    /// <param name="request">What to remove.</param>
    /// <param name="cancellationToken">
    /// Stops the work: no new call starts, and a change in flight ends. The row then says what was done.
    /// </param>
    /// <returns>The row, and the error behind it when something was refused or failed.</returns>
    /// <exception cref="ArgumentException">The request names no kind, an unknown kind, or negative days.</exception>
    public Task<OperationResult<MemberRootCredentialRemoval>> RemoveAsync(
        OrgMemberAccount account, RemovalRequest request, CancellationToken cancellationToken)
    {
        bool usable = request.CredentialTypes.Count > 0
            && request.CredentialTypes.All(
                type => RootCredentialType.All.Contains(type, StringComparer.OrdinalIgnoreCase))
            && request.MinimumIdleDays >= 0;
        return usable
            ? new RemovalRun(_organization, account, request, _context).ExecuteAsync(cancellationToken)
            : throw new ArgumentException(
                "The request names no kind, an unknown kind, or negative days.", nameof(request));
    }

    /// <summary>The row for an account that was refused before any root session.</summary>
    /// <param name="accountId">The id as it was given.</param>
    /// <param name="account">The account; null when there is none of that id.</param>
    /// <param name="refusal">Why.</param>
    /// <returns>A <c>Refused</c> row and the refusal.</returns>
    public OperationResult<MemberRootCredentialRemoval> Refused(
        string? accountId, OrgMemberAccount? account, RootAccessException refusal) =>
        new(RemovalRow.Make(_organization, accountId, account, RemovalOutcome.Refused, refusal), refusal);

    /// <summary>The row for an account that was not started: the prompt was answered with No.</summary>
    /// <param name="account">The account.</param>
    /// <returns>A <c>Skipped</c> row.</returns>
    public MemberRootCredentialRemoval Skipped(OrgMemberAccount account) =>
        RemovalRow.Make(_organization, account.AccountId, account, RemovalOutcome.Skipped, null);

    /// <summary>The row for an account that was not worked on, because an earlier one showed that none can be.</summary>
    /// <param name="accountId">The account's id.</param>
    /// <param name="failure">What ended the run.</param>
    /// <returns>A <c>Skipped</c> row with an error.</returns>
    public MemberRootCredentialRemoval NotWorkedOn(string accountId, RootAccessException failure) => RemovalRow.Make(
        _organization,
        accountId,
        _organization.Directory.FindLast(accountId),
        RemovalOutcome.Skipped,
        Refusals.NotWorkedOn(failure));
}
