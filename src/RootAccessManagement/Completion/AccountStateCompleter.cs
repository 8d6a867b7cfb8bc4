using System.Collections;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Models;

namespace RootAccessManagement.Completion;

/// <summary>Offers the states of accounts.</summary>
public sealed class AccountStateCompleter : ListCompleter
{
    private static readonly string[] s_states =
    [
        AccountState.Active, AccountState.Suspended, AccountState.PendingClosure, AccountState.Closed,
        AccountState.PendingActivation,
    ];

    private protected override IEnumerable<Candidate> Candidates(IDictionary boundParameters) =>
        s_states.Select(state => new Candidate(state));
}
