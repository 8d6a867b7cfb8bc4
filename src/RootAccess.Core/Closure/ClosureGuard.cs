using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Inventory;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Closure;

/// <summary>
/// What is checked before a closure, with reads only: the id is one, the organization has the account, it is not the
/// management account, no rule of the connection protects it, the organization has all features, and the account is no
/// delegated administrator of any service, and it is not suspended. Its state is read again right before its closure.
/// </summary>
/// <remarks>For one run on one thread: what concerns the whole organization is read once.</remarks>
public sealed class ClosureGuard
{
    private readonly ConnectedOrganization _organization;
    private readonly AccountGuard _accounts;
    private bool? _hasAllFeatures;
    private HashSet<string>? _delegates;

    /// <summary>Works on one connection.</summary>
    /// <param name="organization">The connection.</param>
    public ClosureGuard(ConnectedOrganization organization)
    {
        _organization = organization;
        _accounts = new AccountGuard(organization);
    }

    /// <summary>Checks one account.</summary>
    /// <param name="accountId">The id as it was given; may be null.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>
    /// The account, or a refusal: <see cref="ErrorIds.InvalidAccountId"/>,
    /// <see cref="ErrorIds.AccountNotInOrganization"/>,
    /// <see cref="ErrorIds.ManagementAccountRefused"/>, <see cref="ErrorIds.ProtectedAccountRefused"/>,
    /// <see cref="ErrorIds.OrganizationNotInAllFeaturesMode"/>, <see cref="ErrorIds.DelegatedAdministratorRefused"/>,
    /// <see cref="ErrorIds.AccountNotActive"/> when it is neither active nor closed, or the reason why one
    /// of these could not be checked.
    /// </returns>
    /// <exception cref="RootAccessException">The organization could not be read.</exception>
    public async Task<AccountCheck> CheckAsync(string? accountId, CancellationToken cancellationToken)
    {
        if (!AccountId.TryParse(accountId, out string id))
        {
            return new AccountCheck(null, AccountId.Invalid(accountId));
        }

        OrgMemberAccount? account =
            await _organization.Directory.FindAsync(id, cancellationToken).ConfigureAwait(false);
        if (account is null)
        {
            return new(null, Refusals.AccountNotInOrganization(id, _organization.Connection.OrganizationId));
        }

        RootAccessException? refusal = await FindRefusalAsync(account, cancellationToken).ConfigureAwait(false);
        return refusal is null && account.State != AccountState.Active
            ? await CheckStateAsync(account, cancellationToken).ConfigureAwait(false)
            : new(account, refusal);
    }

    // What the directory keeps may be minutes old.
    private async Task<AccountCheck> CheckStateAsync(OrgMemberAccount account, CancellationToken cancellationToken)
    {
        try
        {
            AccountDescription read = await _organization.Client.Organization
                .DescribeAccountAsync(account.AccountId, cancellationToken).ConfigureAwait(false);
            OrgMemberAccount now = account with { State = read.State };
            return read.State is AccountState.Active or AccountState.PendingClosure or AccountState.Closed
                ? new(now, null)
                : new(now, ClosureRefusals.NotActive(now));
        }
        catch (RootAccessException exception) when (!exception.IsFatal)
        {
            return new(account, exception);
        }
    }

    private async Task<RootAccessException?> FindRefusalAsync(
        OrgMemberAccount account, CancellationToken cancellationToken)
    {
        if (account.IsManagementAccount)
        {
            return ClosureRefusals.ManagementAccount(account);
        }

        if (await _accounts.FindProtectionAsync(account, cancellationToken).ConfigureAwait(false) is { } protection)
        {
            return protection;
        }

        if (!await HasAllFeaturesAsync(cancellationToken).ConfigureAwait(false))
        {
            return ClosureRefusals.NotAllFeatures(account);
        }

        try
        {
            IReadOnlyList<string> services =
                await ReadServicesAsync(account.AccountId, cancellationToken).ConfigureAwait(false);
            return services.Count == 0 ? null : ClosureRefusals.DelegatedAdministrator(account, services);
        }
        catch (RootAccessException exception) when (!exception.IsFatal)
        {
            // Nothing tells then that it is no delegated administrator.
            return exception;
        }
    }

    private async Task<bool> HasAllFeaturesAsync(CancellationToken cancellationToken) =>
        _hasAllFeatures ??= (await _organization.Client.Organization
            .DescribeOrganizationAsync(cancellationToken).ConfigureAwait(false)).FeatureSet == "ALL";

    // One list of all delegated administrators spares a call an account; a caller may have either permission.
    private async Task<IReadOnlyList<string>> ReadServicesAsync(string accountId, CancellationToken cancellationToken)
    {
        IDelegationPort port = _organization.Client.Delegations;
        if (_delegates is null)
        {
            try
            {
                IReadOnlyList<DelegatedAdministratorDescription> all =
                    await port.ListAsync(servicePrincipal: null, cancellationToken).ConfigureAwait(false);
                _delegates = new HashSet<string>(
                    all.Select(administrator => administrator.Account.AccountId), StringComparer.Ordinal);
            }
            catch (RootAccessException exception) when (exception.ErrorId == ErrorIds.CallerNotAuthorized)
            {
                return await port.ListServicesAsync(accountId, cancellationToken).ConfigureAwait(false);
            }
        }

        return _delegates.Contains(accountId)
            ? await port.ListServicesAsync(accountId, cancellationToken).ConfigureAwait(false)
            : [];
    }
}
