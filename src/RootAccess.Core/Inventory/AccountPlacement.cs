using System;
using System.Collections.Generic;
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

    /// <summary>Places the accounts by a walk, unless their paths have placed every one.</summary>
    internal static async Task PlaceAsync(
        AccountCollector accounts,
        OrganizationTree tree,
        IOrganizationPort organization,
        DirectoryReading? reading,
        CancellationToken cancellationToken)
    {
        if (accounts.ArePlaced(tree))
        {
            return;
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
        for (int i = 0; i < children.Count; i++)
        {
            foreach (string accountId in children[i])
            {
                accounts.Place(accountId, tree.Units[i]);
            }
        }
    }
}
