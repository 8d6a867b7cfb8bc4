using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Connections;
using RootAccess.Core.Models;
using RootAccess.Simulator;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Throttling;
using Xunit;

namespace RootAccess.Aws.Tests.Throttling;

/// <summary>Reading a large organization within the rates AWS publishes.</summary>
public sealed class LargeInventoryTests
{
    private const int AccountCount = 5000;

    [Fact]
    public async Task FiveThousandAccountsAndTheirPathsTakeLessThanThreeMinutesAndNoRefusal()
    {
        using VirtualTime time = new();
        SimulatedAws aws = new(new SimulatorOptions
        {
            TimeProvider = time,
            SigningClock = TimeProvider.System,
            Latency = TimeSpan.FromMilliseconds(40),
            Seed = new OrganizationSeed { AccountCount = AccountCount, EnableFeatures = true },
            Throttling = ThrottlePlan.PublishedOrganizationsRates,
        });
        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(new ConnectOptions
        {
            CredentialSource = () => SimulatedAws.Keys(aws.Simulator.Administrator),
            HttpHandler = aws.NewHandler,
            TimeProvider = time,
        });
        aws.Simulator.Calls.Clear();
        TimeSpan start = time.Elapsed;

        IReadOnlyList<OrgMemberAccount> accounts = await connected.Directory.GetAccountsAsync(default);

        Assert.InRange(time.Elapsed - start, TimeSpan.Zero, TimeSpan.FromMinutes(3));
        Assert.Equal(AccountCount, accounts.Select(account => account.AccountId).Distinct().Count());
        Assert.All(accounts, account => Assert.NotEmpty(account.OrganizationalUnitId));
        Assert.DoesNotContain(aws.Simulator.Calls.All, call => call.Outcome != "Success");
    }
}
