using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Models;

namespace RootAccess.Core.Inventory;

/// <summary>The whole organization as one read found it.</summary>
internal sealed class DirectorySnapshot
{
    private readonly Dictionary<string, OrgMemberAccount> _byId = new(StringComparer.Ordinal);

    internal DirectorySnapshot(IEnumerable<OrgMemberAccount> accounts, OrganizationTree tree)
    {
        // An account can come on two pages when the organization changes while it is read.
        foreach (OrgMemberAccount account in accounts)
        {
            _byId[account.AccountId] = account;
        }

        Accounts =
        [
            .. _byId.Values
                .OrderBy(account => account.OrganizationalUnitPath, StringComparer.OrdinalIgnoreCase)
                .ThenBy(account => account.AccountName, StringComparer.OrdinalIgnoreCase)
                .ThenBy(account => account.AccountId, StringComparer.Ordinal),
        ];
        Tree = tree;
    }

    internal IReadOnlyList<OrgMemberAccount> Accounts { get; }

    internal OrganizationTree Tree { get; }

    internal OrgMemberAccount? Find(string accountId) =>
        _byId.TryGetValue(accountId, out OrgMemberAccount? account) ? account : null;
}
