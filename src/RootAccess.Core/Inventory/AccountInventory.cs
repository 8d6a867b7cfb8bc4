using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Waiting;

namespace RootAccess.Core.Inventory;

/// <summary>Finds accounts of the organization.</summary>
public sealed class AccountInventory
{
    private readonly ConnectedOrganization _organization;

    /// <summary>Works on one connection.</summary>
    /// <param name="organization">The connection.</param>
    public AccountInventory(ConnectedOrganization organization) => _organization = organization;

    /// <summary>
    /// Answers a query. Each bad, unknown or ambiguous id and path is one error item and the others go on; a pattern
    /// with wildcards that matches nothing is no error. Tags are read, one call an account, only for accounts that
    /// every other filter left.
    /// </summary>
    /// <param name="query">What is wanted.</param>
    /// <param name="progress">Told while tags are read; may be null.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>
    /// Accounts in the order named, or by path and name; errors last. An account whose tags could not be read has its
    /// error beside it; when tags are a filter, only the error is there. Unless tags were read, each account is made
    /// when it is its turn, so that a large organization streams.
    /// </returns>
    /// <exception cref="RootAccessException">
    /// The organization could not be read, or an excluded id is unusable.
    /// </exception>
    public async Task<IEnumerable<AccountQueryItem>> FindAsync(
        AccountQuery query, IProgress<InventoryProgress>? progress, CancellationToken cancellationToken)
    {
        HashSet<string> excluded = ParseExclusions(query);
        List<RootAccessException> errors = [];
        IReadOnlyList<OrgMemberAccount> candidates =
            await CandidatesAsync(query, errors, cancellationToken).ConfigureAwait(false);
        OrganizationalUnitSelection? units = query.OrganizationalUnits.Count == 0
            ? null
            : OrganizationalUnitSelection.Resolve(
                query.OrganizationalUnits,
                query.Recurse,
                await _organization.Directory.GetOrganizationalUnitsAsync(cancellationToken).ConfigureAwait(false));
        errors.AddRange(units?.Errors ?? []);

        AccountFilter filter = new(query, excluded, units);
        IEnumerable<OrgMemberAccount> accounts = candidates.Where(filter.IsMatch);
        IEnumerable<AccountQueryItem> items = query.IncludeTags || query.Tags.Count > 0
            ? await WithTagsAsync([.. accounts], query, progress, cancellationToken).ConfigureAwait(false)
            : accounts.Select(account => new AccountQueryItem(account, null));
        return items.Concat(errors.Select(error => new AccountQueryItem(null, error)));
    }

    /// <summary>
    /// The organizational units of a query that have matching accounts only further down, where the query does not
    /// look. Makes no call when the query was answered just before.
    /// </summary>
    /// <param name="query">What is wanted; its tags are not looked at.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The units as they were given; none when the query names accounts or looks further down.</returns>
    /// <exception cref="RootAccessException">The organization could not be read.</exception>
    public async Task<IReadOnlyList<string>> FindUnitsToRecurseAsync(
        AccountQuery query, CancellationToken cancellationToken)
    {
        if (query.Recurse || query.AccountIds is not null || query.OrganizationalUnits.Count == 0)
        {
            return [];
        }

        Func<string, AccountQuery, IEnumerable<OrgMemberAccount>> accountsOf =
            await ReadUnitsAsync(query, cancellationToken).ConfigureAwait(false);
        return
        [
            .. query.OrganizationalUnits.Where(unit =>
                !accountsOf(unit, query).Any() && accountsOf(unit, query with { Recurse = true }).Any()),
        ];
    }

    /// <summary>
    /// The organizational units of a query in which only the default state leaves nothing over. Makes no call when the
    /// query was answered just before.
    /// </summary>
    /// <param name="query">What is wanted; its tags are not looked at.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The units as they were given, with the number of accounts there that are not active.</returns>
    /// <exception cref="RootAccessException">The organization could not be read.</exception>
    public async Task<IReadOnlyList<KeyValuePair<string, int>>> FindUnitsOfOtherStatesAsync(
        AccountQuery query, CancellationToken cancellationToken)
    {
        if (query.States is not null || query.AccountIds is not null || query.OrganizationalUnits.Count == 0)
        {
            return [];
        }

        Func<string, AccountQuery, IEnumerable<OrgMemberAccount>> accountsOf =
            await ReadUnitsAsync(query, cancellationToken).ConfigureAwait(false);
        return
        [
            .. query.OrganizationalUnits
                .Where(unit => !accountsOf(unit, query).Any())
                .Select(unit => new KeyValuePair<string, int>(
                    unit, accountsOf(unit, query with { States = ["*"] }).Count()))
                .Where(unit => unit.Value > 0),
        ];
    }

    private static HashSet<string> ParseExclusions(AccountQuery query)
    {
        HashSet<string> excluded = new(StringComparer.Ordinal);
        foreach (string? given in query.ExcludeAccountIds)
        {
            excluded.Add(AccountId.TryParse(given, out string id) ? id : throw AccountId.Invalid(given));
        }

        return excluded;
    }

    /// <returns>Tells which accounts of one unit, given as in the query, a query means.</returns>
    private async Task<Func<string, AccountQuery, IEnumerable<OrgMemberAccount>>> ReadUnitsAsync(
        AccountQuery query, CancellationToken cancellationToken)
    {
        HashSet<string> excluded = ParseExclusions(query);
        IReadOnlyList<OrganizationalUnit> units =
            await _organization.Directory.GetOrganizationalUnitsAsync(cancellationToken).ConfigureAwait(false);
        IReadOnlyList<OrgMemberAccount> accounts =
            await _organization.Directory.GetAccountsAsync(cancellationToken).ConfigureAwait(false);
        return (unit, wanted) => accounts.Where(new AccountFilter(
            wanted, excluded, OrganizationalUnitSelection.Resolve([unit], wanted.Recurse, units)).IsMatch);
    }

    private async Task<IReadOnlyList<OrgMemberAccount>> CandidatesAsync(
        AccountQuery query, List<RootAccessException> errors, CancellationToken cancellationToken)
    {
        if (query.AccountIds is null)
        {
            return await _organization.Directory.GetAccountsAsync(cancellationToken).ConfigureAwait(false);
        }

        List<OrgMemberAccount> named = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        foreach (string? given in query.AccountIds)
        {
            if (!AccountId.TryParse(given, out string id))
            {
                errors.Add(AccountId.Invalid(given));
            }
            else if (!seen.Add(id))
            {
                continue;
            }
            else if (await _organization.Directory.FindAsync(id, cancellationToken).ConfigureAwait(false) is { } found)
            {
                named.Add(found);
            }
            else
            {
                errors.Add(Refusals.AccountNotInOrganization(id, _organization.Connection.OrganizationId));
            }
        }

        return named;
    }

    private async Task<IEnumerable<AccountQueryItem>> WithTagsAsync(
        List<OrgMemberAccount> accounts,
        AccountQuery query,
        IProgress<InventoryProgress>? progress,
        CancellationToken cancellationToken)
    {
        int completed = 0;
        IReadOnlyList<AccountQueryItem?> items = await BoundedReads.SelectAsync(
            accounts,
            async (account, token) =>
            {
                AccountQueryItem? item = await WithTagsAsync(account, query, token).ConfigureAwait(false);
                progress?.Report(new("Reading tags", Interlocked.Increment(ref completed), accounts.Count));
                return item;
            },
            cancellationToken).ConfigureAwait(false);
        return items.OfType<AccountQueryItem>();
    }

    private async Task<AccountQueryItem?> WithTagsAsync(
        OrgMemberAccount account, AccountQuery query, CancellationToken cancellationToken)
    {
        try
        {
            RootAccessList<AccountTag> tags = await _organization.Directory
                .GetTagsAsync(account.AccountId, cancellationToken).ConfigureAwait(false);
            return AccountFilter.HasTags(tags, query.Tags) ? new(account with { Tags = tags }, null) : null;
        }
        catch (RootAccessException exception) when (!exception.IsFatal)
        {
            return new AccountQueryItem(query.Tags.Count > 0 ? null : account, exception);
        }
    }
}
