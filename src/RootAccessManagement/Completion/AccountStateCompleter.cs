using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Models;

namespace RootAccessManagement.Completion;

/// <summary>Offers the states of accounts.</summary>
public sealed class AccountStateCompleter : ListCompleter
{
    private protected override IEnumerable<Candidate> Candidates(TypedParameters typed) =>
        AccountState.All.Select(state => new Candidate(state));
}
