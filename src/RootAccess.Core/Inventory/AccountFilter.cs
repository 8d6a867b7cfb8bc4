using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Models;

namespace RootAccess.Core.Inventory;

/// <summary>The filters of a query that need no call an account.</summary>
internal sealed class AccountFilter
{
    private readonly AccountQuery _query;
    private readonly HashSet<string> _excluded;
    private readonly OrganizationalUnitSelection? _units;
    private readonly List<Wildcard> _names;
    private readonly List<Wildcard> _states;

    internal AccountFilter(AccountQuery query, ISet<string> excluded, OrganizationalUnitSelection? units)
    {
        _query = query;
        _excluded = new HashSet<string>(excluded, StringComparer.Ordinal);
        _units = units;
        _names = [.. query.Names.Select(name => Wildcard.Parse(name))];
        _states = [.. StatesOf(query).Select(state => Wildcard.Parse(Plain(state)))];
    }

    internal bool IsMatch(OrgMemberAccount account) =>
        !_excluded.Contains(account.AccountId)
        && (_query.AccountIds is not null || _query.IncludeManagementAccount || !account.IsManagementAccount)
        && (_names.Count == 0 || _names.Exists(name => name.IsMatch(account.AccountName)))
        && _states.Exists(state => state.IsMatch(Plain(account.State)))
        && (_units is null || _units.Contains(account.OrganizationalUnitId));

    // Keys as values and as protections: whoever wrote "owner" meant "Owner", and a hashtable cannot hold both.
    internal static bool HasTags(IReadOnlyList<AccountTag> tags, IReadOnlyDictionary<string, string> wanted) =>
        wanted.All(want => tags.Any(tag =>
            string.Equals(tag.Key, want.Key, StringComparison.OrdinalIgnoreCase)
            && Wildcard.Parse(want.Value).IsMatch(tag.Value)));

    private static IReadOnlyList<string> StatesOf(AccountQuery query) =>
        query.States ?? (query.AccountIds is null ? [AccountState.Active] : ["*"]);

    private static string Plain(string state) => state.Replace("_", string.Empty);
}
