using System.Collections;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Models;

namespace RootAccessManagement.Completion;

/// <summary>Offers the ids of the organization's accounts, with their names.</summary>
public sealed class AccountIdCompleter : ListCompleter
{
    private protected override IEnumerable<Candidate> Candidates(IDictionary boundParameters) => DirectoryReader
        .Read<OrgMemberAccount>(boundParameters, (directory, token) => directory.GetAccountsAsync(token))
        .Select(account => new Candidate(
            account.AccountId, $"{account.AccountName} ({account.OrganizationalUnitPath})"));
}
