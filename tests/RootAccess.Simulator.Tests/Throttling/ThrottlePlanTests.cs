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

    [Theory]
    [InlineData("none", "none")]
    [InlineData("sts:AssumeRoot=100", "sts:AssumeRoot=100/100")]
    [InlineData("iam:*=20/40,sts:AssumeRoot=0.5", "iam:*=20/40,sts:AssumeRoot=0.5/1")]
    public void TellsItsRatesInTheFormItReads(string text, string expected) =>
        Assert.Equal(expected, ThrottlePlan.Parse(ThrottlePlan.Parse(text).ToString()).ToString());

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

    public sealed class Parse
    {
        private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));

        [Theory]
        [InlineData("none", 100)]
        [InlineData("aws", 40)]
        [InlineData("iam:GetUser=3", 3)]
        [InlineData("iam:GetUser=3/7", 7)]
        [InlineData("iam:GetUser=0.5", 1)]
        [InlineData("iam:*=2/5", 5)]
        [InlineData("sts:AssumeRoot=1", 100)]
        [InlineData("aws,iam:GetUser=3", 3)]
        [InlineData("iam:GetUser=3,aws", 3)]
        public async Task GivesTheBurst(string text, int expected)
        {
            AwsSimulator simulator = new(new SimulatorOptions
            {
                TimeProvider = _clock,
                Throttling = ThrottlePlan.Parse(text),
            });
            using RawClient client = new(simulator);

            int passed = 0;
            while (passed < 100 && (await client.IamAsync(simulator.Administrator, "GetUser")).Status == 200)
            {
                passed++;
            }

            Assert.Equal(expected, passed);
        }

        [Fact]
        public async Task GivesTheRate()
        {
            AwsSimulator simulator = new(new SimulatorOptions
            {
                TimeProvider = _clock,
                Throttling = ThrottlePlan.Parse("iam:GetUser=0.5"),
            });
            using RawClient client = new(simulator);
            Assert.Equal(200, (await client.IamAsync(simulator.Administrator, "GetUser")).Status);

            _clock.Advance(TimeSpan.FromSeconds(1));
            RawAnswer tooSoon = await client.IamAsync(simulator.Administrator, "GetUser");
            _clock.Advance(TimeSpan.FromSeconds(1));
            RawAnswer later = await client.IamAsync(simulator.Administrator, "GetUser");

            Assert.Equal((400, 200), (tooSoon.Status, later.Status));
        }

        [Theory]
        [InlineData("")]
        [InlineData("AWS")]
        [InlineData("iam:GetUser")]
        [InlineData("iam:GetUser=")]
        [InlineData("iam:GetUser=0")]
        [InlineData("iam:GetUser=-1")]
        [InlineData("iam:GetUser=NaN")]
        [InlineData("iam:GetUser=Infinity")]
        [InlineData("iam:GetUser=1/0.5")]
        [InlineData("iam:GetUser=1/2/3")]
        [InlineData("iam:GetUser=1=2")]
        [InlineData("iam:GetUsr=1")]
        [InlineData("imm:*=1")]
        [InlineData("aws,")]
        public void RefusesWhatWouldNotLimitAnything(string text) =>
            Assert.Throws<FormatException>(() => ThrottlePlan.Parse(text));
    }
}
