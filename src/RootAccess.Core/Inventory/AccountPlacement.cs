using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Ports;
using RootAccess.Core.Waiting;

namespace RootAccess.Core.Inventory;

/// <summary>Finds the parent of accounts.</summary>
internal static class AccountPlacement
{
    /// <summary>
    /// The parent's id that AWS sent with the account; null unless there is exactly one path, of this organization,
    /// that ends with the account.
    /// </summary>
    internal static string? ParentIdFromPath(AccountDescription account, string organizationId)
    {
        if (account.Paths.Count != 1)
        {
            return null;
        }

        string[] parts = account.Paths[0].TrimEnd('/').Split('/');
        bool trusted = parts.Length >= 3
            && string.Equals(parts[0], organizationId, StringComparison.Ordinal)
            && string.Equals(parts[parts.Length - 1], account.AccountId, StringComparison.Ordinal);
        return trusted ? parts[parts.Length - 2] : null;
    }

    /// <summary>
    /// The parents of all accounts: from their paths when every one has a good one, else from a walk.
    /// </summary>
    internal static async Task<IReadOnlyDictionary<string, OrganizationalUnit>> PlaceAsync(
        IReadOnlyList<AccountDescription> accounts,
        OrganizationTree tree,
        string organizationId,
        IOrganizationPort organization,
        DirectoryReading? reading,
        CancellationToken cancellationToken)
    {
        Dictionary<string, OrganizationalUnit> parents = new(StringComparer.Ordinal);
        foreach (AccountDescription account in accounts)
        {
            if (ParentIdFromPath(account, organizationId) is { } id && tree.Find(id) is { } parent)
            {
                parents[account.AccountId] = parent;
            }
        }

        if (parents.Count == accounts.Count)
        {
            return parents;
        }

        IReadOnlyList<IReadOnlyList<string>> children = await BoundedReads.SelectAsync(
            tree.Units,
            async (unit, token) =>
            {
                IReadOnlyList<string> ids = await organization
                    .ListAccountIdsAsync(unit.OrganizationalUnitId, token).ConfigureAwait(false);
                reading?.ReadAccounts();
                return ids;
            },
            cancellationToken).ConfigureAwait(false);
        foreach ((OrganizationalUnit unit, string accountId) in tree.Units.Zip(
            children, (unit, ids) => ids.Select(id => (unit, id))).SelectMany(pairs => pairs))
        {
            parents[accountId] = unit;
        }

        return parents;
    }
}
