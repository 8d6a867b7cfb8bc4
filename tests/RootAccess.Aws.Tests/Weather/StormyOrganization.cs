using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Connections;
using RootAccess.Core.Models;
using RootAccess.Simulator;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;

namespace RootAccess.Aws.Tests.Weather;

/// <summary>A large organization that was connected to in calm, and then a storm sets in.</summary>
internal sealed class StormyOrganization : IDisposable
{
    private const int Workers = 16;

    private readonly SimulatedAws _aws;

    private StormyOrganization(int accountCount, int seed)
    {
        _aws = new SimulatedAws(new SimulatorOptions
        {
            TimeProvider = Time,

            // The SDK signs with the computer's clock, which this one leaves far behind.
            SigningClock = TimeProvider.System,
            Seed = new OrganizationSeed { AccountCount = accountCount + 1, Seed = seed, EnableFeatures = true },
            EventHistoryCapacity = 1,
            ClosureQuota = accountCount,
        });
    }

    public VirtualTime Time { get; } = new();

    public AwsSimulator Simulator => _aws.Simulator;

    [NotNull]
    public ConnectedOrganization? Connected { get; private set; }

    /// <summary>The members AWS would open a root session for.</summary>
    public IReadOnlyList<SimulatedAccount> ActiveMembers { get; private set; } = [];

    /// <summary>Connects as to AWS itself, with every limit that a real connection has, and starts the storm.</summary>
    public static async Task<StormyOrganization> StartAsync(
        int accountCount, int seed, Action<SimulatedOrganization>? prepare = null)
    {
        StormyOrganization stormy = new(accountCount, seed);
        AwsSimulator simulator = stormy.Simulator;
        simulator.Change(organization => prepare?.Invoke(organization));
        stormy.Connected = await SimulatedAws.ConnectAsync(new ConnectOptions
        {
            CredentialSource = () => SimulatedAws.Keys(simulator.Administrator),
            HttpHandler = stormy._aws.NewHandler,
            TimeProvider = stormy.Time,
        });
        stormy.Connected.Client.RootSessions.LimitRate(100, isNamed: true);
        stormy.ActiveMembers = [.. simulator.State.Members.Where(
            member => member.GetState(stormy.Time.GetUtcNow()) == RootAccess.Simulator.State.AccountState.Active)];
        simulator.Calls.Clear();
        simulator.Faults.Storm(new FaultStorm
        {
            Seed = seed,
            Throttle = 0.10,
            HtmlErrorPage = 0.03,
            DropConnection = 0.01,
            ExpireSession = 0.01,
            LoseResponse = 0.01,
        });
        return stormy;
    }

    /// <summary>Does something in every active member account, as many at a time as cmdlets do.</summary>
    public async Task<IReadOnlyDictionary<string, TRow>> ForEachAsync<TRow>(
        Func<OrgMemberAccount, Task<TRow>> work, int take = int.MaxValue)
    {
        ConcurrentDictionary<string, TRow> rows = new(StringComparer.Ordinal);
        await Parallel.ForEachAsync(
            ActiveMembers.Take(take),
            new ParallelOptions { MaxDegreeOfParallelism = Workers },
            async (member, token) =>
            {
                AccountCheck check =
                    await new AccountGuard(Connected).CheckAsync(member.Id, token).ConfigureAwait(false);
                Xunit.Assert.Null(check.Refusal);
                rows[member.Id] = await work(check.Account!).ConfigureAwait(false);
            });
        return rows;
    }

    public void Dispose()
    {
        Connected?.Dispose();
        Time.Dispose();
    }
}
