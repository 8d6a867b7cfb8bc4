using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Aws;
using RootAccess.Core.Connections;
using RootAccess.Core.Models;
using RootAccess.Simulator;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Throttling;

namespace RootAccess.Benchmarks;

/// <summary>A simulated organization in this process and a connection to it.</summary>
internal sealed class Target : IDisposable
{
    /// <summary>As many at a time as cmdlets do unless told otherwise.</summary>
    public const int Workers = 16;

    /// <summary>At least as many as the seed makes for special cases; they are among the first.</summary>
    public const int SpecialAccounts = 20;

    private Target(AwsSimulator simulator) => Simulator = simulator;

    public AwsSimulator Simulator { get; }

    public ConnectedOrganization Connected { get; private set; } = null!;

    public IReadOnlyList<OrgMemberAccount> Accounts { get; private set; } = [];

    /// <summary>Members beyond those the seed makes for special cases.</summary>
    public static AwsSimulator NewSimulator(int accountCount, TimeSpan latency = default, double? rate = null) => new(
        new SimulatorOptions
        {
            Seed = new OrganizationSeed { AccountCount = accountCount + SpecialAccounts, EnableFeatures = true },
            Latency = latency,
            EventHistoryCapacity = 1,
            Throttling = rate is { } limit
                ? new ThrottlePlan(new Dictionary<string, RequestRate> { ["sts:AssumeRoot"] = new(limit, limit) })
                : ThrottlePlan.None,
        });

    /// <summary>Connects and reads the organization, and forgets the calls that took.</summary>
    public static async Task<Target> ConnectAsync(int accountCount, TimeSpan latency = default, double? rate = null)
    {
        Target target = new(NewSimulator(accountCount, latency, rate));
        ConnectOptions options = new()
        {
            CredentialSource = () => new SuppliedCredentials
            {
                AccessKey = target.Simulator.AccessKeyId,
                SecretKey = target.Simulator.SecretAccessKey,
            },
            Region = "us-east-1",

            // Only the reads of the organization are faster than in AWS for it; AssumeRoot is limited below.
            IsSimulation = true,
            HttpHandler = () => new SimulatorHttpMessageHandler(target.Simulator),
            TimeProvider = TimeProvider.System,
        };
        target.Connected = await RootAccessConnector.ConnectAsync(
            options, RootAccessConnector.ResolveCredentials(options), CancellationToken.None);
        target.Connected.Client.RootSessions.LimitRate(1000, isNamed: true);
        HashSet<string> ordinary =
            [.. target.Simulator.State.Members.TakeLast(accountCount).Select(member => member.Id)];
        IReadOnlyList<OrgMemberAccount> all = await target.Connected.Directory.GetAccountsAsync(CancellationToken.None);
        target.Accounts = [.. all.Where(account => ordinary.Contains(account.AccountId))];
        target.Simulator.Calls.Clear();
        return target;
    }

    public Task ForEachAsync(Func<OrgMemberAccount, Task> work, int workers = Workers) => Parallel.ForEachAsync(
        Accounts,
        new ParallelOptions { MaxDegreeOfParallelism = workers },
        async (account, _) => await work(account));

    /// <summary>Calls of one operation, or of all, that AWS throttled or not.</summary>
    public int Count(string? operation = null, bool? isThrottled = null) => Simulator.Calls.All.Count(call =>
        (operation is null || call.Operation == operation)
        && (isThrottled is null || (call.Outcome == "Throttling") == isThrottled));

    public void Dispose() => Connected.Dispose();
}
