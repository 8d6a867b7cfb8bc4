using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Models;

namespace RootAccessManagement.Completion;

/// <summary>Offers the names of the organization's accounts.</summary>
public sealed class AccountNameCompleter : ListCompleter
{
    private protected override bool IsPattern => true;

    /// <summary>Where an account is, and its state when that is not the usual one.</summary>
    internal static string Place(OrgMemberAccount account)
    {
        string path = account.IsManagementAccount
            ? "management account"
            : account.OrganizationalUnitPath is { Length: > 0 } unit ? unit : "root";
        return account.State == AccountState.Active ? path : $"{path}, {account.State}";
    }

    private protected override IEnumerable<Candidate> Candidates(TypedParameters typed) =>
        DirectoryCache.Accounts(typed.Organization)
            .Where(account => account.AccountName.Length > 0)
            .OrderBy(account => account.AccountName, StringComparer.OrdinalIgnoreCase)
            .Select(account => new Candidate(account.AccountName, $"{account.AccountId} ({Place(account)})"));
}
