using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Connections;
using RootAccess.Core.Ports;
using RootAccess.Simulator;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Throttling;
using Xunit;

namespace RootAccess.Aws.Tests.Throttling;

/// <summary>A connection that AWS throttles.</summary>
public sealed class ThrottledOrganizationTests
{
    private readonly InstantTime _time = new();

    [Fact]
    public async Task AStormOfThrottlingFailsNoAccount()
    {
        SimulatedAws aws = new(new SimulatorOptions
        {
            TimeProvider = _time,
            Seed = new OrganizationSeed { AccountCount = 60, EnableFeatures = true },
            Throttling = new ThrottlePlan(new Dictionary<string, RequestRate> { ["sts:AssumeRoot"] = new(3, 3) }),
        });
        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(new ConnectOptions
        {
            CredentialSource = () => SimulatedAws.Keys(aws.Simulator.Administrator),
            HttpHandler = aws.NewHandler,
            TimeProvider = _time,
        });
        string[] members = [.. aws.Simulator.State.Members
            .Where(member => member.GetState(_time.GetUtcNow()) == AccountState.Active).Select(member => member.Id)];

        await Parallel.ForEachAsync(
            members, new ParallelOptions { MaxDegreeOfParallelism = 16 }, async (member, token) =>
            {
                using IRootCredentialSession session = await connected.Client.RootSessions.OpenCredentialSessionAsync(
                    member, RootTaskName.IAMDeleteRootUserCredentials, token);
                Assert.Equal(member, session.AccountId);
            });

        Assert.Equal(
            members.Length,
            aws.Simulator.Calls.Of("AssumeRoot").Count(call => call.Outcome == "Success"));
        Assert.Contains(aws.Simulator.Calls.Of("AssumeRoot"), call => call.Outcome == "Throttling");
    }

    [Fact]
    public async Task ASlowAnswerOfOneOperationDoesNotSlowAnother()
    {
        SimulatedAws aws = new(SimulatedAws.Options(_time));
        using ConnectedOrganization connected = await aws.ConnectAsync();
        aws.Simulator.Faults.Script(new FaultRule { Operation = "ListAccounts", Effect = FaultEffect.Throttle });

        await connected.Client.Organization.ListAccountsAsync(default);
        int waits = _time.Waits.Count;
        await connected.Client.Organization.GetRootIdAsync(default);

        Assert.Equal(1, waits);
        Assert.Single(_time.Waits);
    }

    [Fact]
    public async Task AllSessionsOfAConnectionShareOneHttpClient()
    {
        SimulatedAws aws = new();
        int handlers = 0;
        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(aws.ConnectOptions(handler: () =>
        {
            handlers++;
            return aws.NewHandler();
        }));

        for (int i = 0; i < 3; i++)
        {
            using IRootCredentialSession session = await connected.Client.RootSessions.OpenCredentialSessionAsync(
                aws.OrdinaryMember, RootTaskName.IAMAuditRootUserCredentials, default);
            await session.GetAccountSummaryAsync(default);
        }

        Assert.Equal(1, handlers);
    }
}
