using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Models;

namespace RootAccess.Core.Inventory;

/// <summary>The whole organization as one read found it.</summary>
internal sealed class DirectorySnapshot
{
    private readonly Dictionary<string, OrgMemberAccount> _byId;

    internal DirectorySnapshot(IEnumerable<OrgMemberAccount> accounts, OrganizationTree tree)
    {
        Accounts =
        [
            .. accounts
                .OrderBy(account => account.OrganizationalUnitPath, StringComparer.OrdinalIgnoreCase)
                .ThenBy(account => account.AccountName, StringComparer.OrdinalIgnoreCase)
                .ThenBy(account => account.AccountId, StringComparer.Ordinal),
        ];
        Tree = tree;
        _byId = Accounts.ToDictionary(account => account.AccountId, StringComparer.Ordinal);
    }

    internal IReadOnlyList<OrgMemberAccount> Accounts { get; }

    internal OrganizationTree Tree { get; }

    internal OrgMemberAccount? Find(string accountId) =>
        _byId.TryGetValue(accountId, out OrgMemberAccount? account) ? account : null;
}
