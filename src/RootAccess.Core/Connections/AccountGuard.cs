using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Errors;
using RootAccess.Core.Inventory;
using RootAccess.Core.Models;

namespace RootAccess.Core.Connections;

/// <summary>
/// What is checked before a changing operation opens a root session, in this order: the id is one, the organization
/// has the account, it is not the management account, it is active, no rule of the connection protects it.
/// </summary>
public sealed class AccountGuard
{
    private readonly ConnectedOrganization _organization;

    /// <summary>Works on one connection.</summary>
    /// <param name="organization">The connection.</param>
    public AccountGuard(ConnectedOrganization organization) => _organization = organization;

    /// <summary>Checks one account with reads of the caller's own credentials only.</summary>
    /// <param name="accountId">The id as it was given; may be null.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>
    /// The account, or a refusal: <see cref="ErrorIds.InvalidAccountId"/>,
    /// <see cref="ErrorIds.AccountNotInOrganization"/>, <see cref="ErrorIds.ManagementAccountRefused"/>,
    /// <see cref="ErrorIds.AccountNotActive"/>, <see cref="ErrorIds.ProtectedAccountRefused"/>, or the reason why the
    /// tags that protect could not be read.
    /// </returns>
    /// <exception cref="RootAccessException">The organization could not be read.</exception>
    public async Task<AccountCheck> CheckAsync(string? accountId, CancellationToken cancellationToken)
    {
        AccountCheck check = await CheckEligibleAsync(accountId, cancellationToken).ConfigureAwait(false);
        return check is { Account: { } account, Refusal: null }
            ? new(account, await FindProtectionAsync(account, cancellationToken).ConfigureAwait(false))
            : check;
    }

    /// <summary>Checks whether AWS can open a root session there, without the rules for changes.</summary>
    internal async Task<AccountCheck> CheckEligibleAsync(string? accountId, CancellationToken cancellationToken)
    {
        if (!AccountId.TryParse(accountId, out string id))
        {
            return new AccountCheck(null, AccountId.Invalid(accountId));
        }

        OrgMemberAccount? account =
            await _organization.Directory.FindAsync(id, cancellationToken).ConfigureAwait(false);
        return account switch
        {
            null => new(null, Refusals.AccountNotInOrganization(id, _organization.Connection.OrganizationId)),
            { IsManagementAccount: true } => new(account, Refusals.ManagementAccount(id)),
            { State: not AccountState.Active } => new(account, Refusals.AccountNotActive(account)),
            _ => new(account, null),
        };
    }

    /// <summary>The connection's rule that protects the account; null when none does.</summary>
    internal async Task<RootAccessException?> FindProtectionAsync(
        OrgMemberAccount account, CancellationToken cancellationToken)
    {
        ConnectionGuards guards = _organization.Guards;
        if (guards.ProtectedAccountIds.Contains(account.AccountId))
        {
            return Refusals.ProtectedById(account);
        }

        if (guards.ProtectedTags.Count == 0)
        {
            return null;
        }

        try
        {
            RootAccessList<AccountTag> tags = await _organization.Directory
                .GetTagsAsync(account.AccountId, cancellationToken).ConfigureAwait(false);
            AccountTag? protection = tags.FirstOrDefault(
                tag => guards.ProtectedTags.Any(rule => IsProtectedBy(tag, rule)));
            return protection is null ? null : Refusals.ProtectedByTag(account, protection);
        }
        catch (RootAccessException exception) when (!exception.IsFatal)
        {
            // Tags that cannot be read might protect the account.
            return exception;
        }
    }

    // Case does not decide over a protection: whoever wrote "critical" meant "Critical".
    private static bool IsProtectedBy(AccountTag tag, AccountTag rule) =>
        string.Equals(tag.Key, rule.Key, StringComparison.OrdinalIgnoreCase)
        && (rule.Value.Length == 0 || string.Equals(tag.Value, rule.Value, StringComparison.OrdinalIgnoreCase));
}
