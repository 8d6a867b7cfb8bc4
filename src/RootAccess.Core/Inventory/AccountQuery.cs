using System.Collections.Generic;
using System.Collections.ObjectModel;
using RootAccess.Core.Models;

namespace RootAccess.Core.Inventory;

/// <summary>Which accounts are wanted. Every filter given must match; an empty filter matches everything.</summary>
public sealed record AccountQuery
{
    /// <summary>
    /// The accounts named, as they were given. Null asks for every account; an empty list asks for none. Naming
    /// accounts switches the default of <see cref="States"/> off and takes the management account when it is named.
    /// </summary>
    public IReadOnlyList<string?>? AccountIds { get; init; }

    /// <summary>Wildcard patterns of the account's name.</summary>
    public IReadOnlyList<string> Names { get; init; } = [];

    /// <summary>
    /// Ids (<c>ou-…</c>, <c>r-…</c>) or name paths anchored at the root such as <c>Workloads/Prod</c>, with wildcards;
    /// a wildcard matches within one level and never crosses a slash. <c>/</c> is the root.
    /// </summary>
    public IReadOnlyList<string> OrganizationalUnits { get; init; } = [];

    /// <summary>Whether accounts below the organizational units count too.</summary>
    public bool Recurse { get; init; }

    /// <summary>
    /// Wildcard patterns of the state, such as <c>Active</c>, <c>PENDING_CLOSURE</c> or <c>*</c>; case and underscores
    /// do not matter. Null means <see cref="AccountState.Active"/>, or every state when accounts were named.
    /// </summary>
    public IReadOnlyList<string>? States { get; init; }

    /// <summary>Tag keys and the wildcard pattern each one's value must match.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } =
        new ReadOnlyDictionary<string, string>(new Dictionary<string, string>());

    /// <summary>
    /// Accounts to leave out. An unusable id fails the query: it must not be an exclusion that is lost.
    /// </summary>
    public IReadOnlyList<string?> ExcludeAccountIds { get; init; } = [];

    /// <summary>Whether the management account may be among the accounts.</summary>
    public bool IncludeManagementAccount { get; init; }

    /// <summary>Whether the tags are read: one call an account that passed every other filter.</summary>
    public bool IncludeTags { get; init; }
}
