using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Simulator.Tests.Support;
using RootAccess.Simulator.Throttling;
using Xunit;

namespace RootAccess.Simulator.Tests.Throttling;

public sealed class ThrottlePlanTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task LimitsAnOperationToItsPublishedRate()
    {
        AwsSimulator simulator = new(new SimulatorOptions
        {
            TimeProvider = _clock,
            Throttling = ThrottlePlan.PublishedOrganizationsRates,
        });
        using RawClient client = new(simulator);

        // ListRoots: one a second, two at once.
        Assert.Equal(200, (await client.OrganizationsAsync(simulator.Administrator, "ListRoots")).Status);
        Assert.Equal(200, (await client.OrganizationsAsync(simulator.Administrator, "ListRoots")).Status);
        RawAnswer third = await client.OrganizationsAsync(simulator.Administrator, "ListRoots");
        RawAnswer other = await client.OrganizationsAsync(simulator.DelegatedAdministrator, "ListRoots");
        _clock.Advance(TimeSpan.FromSeconds(1));
        RawAnswer later = await client.OrganizationsAsync(simulator.Administrator, "ListRoots");

        Assert.Equal((400, "TooManyRequestsException"), (third.Status, third.Code));
        Assert.Equal((200, 200), (other.Status, later.Status));
    }

    [Fact]
    public async Task TakesRatesForOtherServices()
    {
        AwsSimulator simulator = new(new SimulatorOptions
        {
            TimeProvider = _clock,
            Throttling = ThrottlePlan.None.With("iam:GetUser", new RequestRate(1, 1)),
        });
        using RawClient client = new(simulator);

        Assert.Equal(200, (await client.IamAsync(simulator.Administrator, "GetUser")).Status);
        Assert.Equal("Throttling", (await client.IamAsync(simulator.Administrator, "GetUser")).Code);
    }
}
