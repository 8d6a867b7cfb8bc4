using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Models;

namespace RootAccessManagement.Completion;

/// <summary>
/// Offers the ids of the organization's accounts, which can be found by their names too; last those that most cmdlets
/// refuse.
/// </summary>
public sealed class AccountIdCompleter : ListCompleter
{
    private protected override IEnumerable<Candidate> Candidates(TypedParameters typed) =>
        DirectoryCache.Accounts(typed.Organization)
            .OrderBy(IsOutOfReach)
            .Select(account => new Candidate(
                account.AccountId,
                $"{account.AccountName} ({AccountNameCompleter.Place(account)})",
                account.AccountName));

    private static bool IsOutOfReach(OrgMemberAccount account) =>
        account.IsManagementAccount || account.State != AccountState.Active;
}
