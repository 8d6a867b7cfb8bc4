using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Simulator.Tests.Support;
using RootAccess.Simulator.Throttling;
using Xunit;

namespace RootAccess.Simulator.Tests.Throttling;

public sealed class AwsPresetTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly AwsSimulator _simulator;

    public AwsPresetTests() => _simulator = new AwsSimulator(
        new SimulatorOptions { TimeProvider = _clock, Throttling = ThrottlePlan.Aws });

    [Fact]
    public async Task TheAccountsOfAnOrganizationShareASecondBucket()
    {
        using RawClient client = new(_simulator);

        // ListRoots: an account may burst to 2, the organization to 3.
        RawAnswer[] management = await Task.WhenAll(Enumerable.Range(0, 2)
            .Select(_ => client.OrganizationsAsync(_simulator.Administrator, "ListRoots")));
        RawAnswer first = await client.OrganizationsAsync(_simulator.DelegatedAdministrator, "ListRoots");
        RawAnswer second = await client.OrganizationsAsync(_simulator.DelegatedAdministrator, "ListRoots");

        Assert.All(management, answer => Assert.Equal(200, answer.Status));
        Assert.Equal(200, first.Status);
        Assert.Equal((400, "TooManyRequestsException"), (second.Status, second.Code));
    }

    [Fact]
    public async Task TheOperationsOfIamShareABucketPerAccount()
    {
        using RawClient client = new(_simulator);
        for (int i = 0; i < 20; i++)
        {
            Assert.Equal(200, (await client.IamAsync(_simulator.Administrator, "GetUser")).Status);
            Assert.Equal(200, (await client.IamAsync(_simulator.Administrator, "GetAccountSummary")).Status);
        }

        RawAnswer refused = await client.IamAsync(_simulator.Administrator, "GetUser");
        RawAnswer member = await client.IamAsync(_simulator.MemberUser, "GetUser");
        _clock.Advance(TimeSpan.FromMilliseconds(50));
        RawAnswer later = await client.IamAsync(_simulator.Administrator, "GetUser");

        Assert.Equal((400, "Throttling"), (refused.Status, refused.Code));
        Assert.Equal((200, 200), (member.Status, later.Status));
    }
}
