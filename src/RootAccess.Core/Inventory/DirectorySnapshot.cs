using System.Collections.Generic;
using RootAccess.Core.Models;

namespace RootAccess.Core.Inventory;

/// <summary>The whole organization as one read found it.</summary>
internal sealed class DirectorySnapshot(PackedAccounts accounts, OrganizationTree tree)
{
    internal IReadOnlyList<OrgMemberAccount> Accounts => accounts;

    internal OrganizationTree Tree => tree;

    internal OrgMemberAccount? Find(string accountId) => accounts.Find(accountId);
}
