using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Closure;
using RootAccess.Core.Connections;
using RootAccess.Core.Models;
using RootAccess.Simulator.State;
using Xunit;

namespace RootAccess.Aws.Tests.Weather;

/// <summary>Closures while the network and AWS fail at random.</summary>
public sealed class ClosureWeatherTests
{
    private const int Count = 20;

    [Theory]
    [InlineData(31, true)]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public async Task EveryRowIsTrue(int seed, bool wait)
    {
        using StormyOrganization stormy = await StormyOrganization.StartAsync(60, seed);
        List<OrgMemberAccount> accounts = [];
        foreach (SimulatedAccount member in stormy.ActiveMembers.TakeLast(Count))
        {
            AccountCheck check = await new ClosureGuard(stormy.Connected).CheckAsync(member.Id, default);
            accounts.Add(check.Account!);
        }

        using ClosureRun run = new(
            stormy.Connected,
            accounts,
            new ClosureOptions { Wait = wait, Timeout = System.TimeSpan.FromHours(6) },
            _ => SimulatedAws.Context);
        MemberAccountClosure[] rows = [.. (await Task.WhenAll(
            accounts.Select(_ => run.CloseNextAsync(() => true, default)))).Select(result => result.Row)];

        Assert.Equal(accounts.Select(account => account.AccountId), rows.Select(row => row.AccountId));
        Assert.Contains(rows, row => row.Outcome is ClosureOutcome.Requested or ClosureOutcome.Closed);
        Assert.All(rows, row => Assert.Contains(row.Outcome, Possible(
            stormy.Simulator.State.Account(row.AccountId).GetState(stormy.Time.GetUtcNow()))));
    }

    // A lost answer whose account still reads as active is deferred: whether AWS took the request is not known.
    private static string[] Possible(string state) => state switch
    {
        RootAccess.Simulator.State.AccountState.PendingClosure => [ClosureOutcome.Requested, ClosureOutcome.Deferred],
        RootAccess.Simulator.State.AccountState.Closed => [ClosureOutcome.Requested, ClosureOutcome.Closed, ClosureOutcome.Deferred],
        _ => [ClosureOutcome.Deferred, ClosureOutcome.Failed],
    };
}
