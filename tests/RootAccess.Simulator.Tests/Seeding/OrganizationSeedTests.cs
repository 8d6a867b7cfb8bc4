using System;
using System.Linq;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Seeding;

public sealed class OrganizationSeedTests
{
    private static readonly DateTimeOffset s_now = new(2026, 6, 1, 0, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(40)]
    [InlineData(500)]
    public void HasAsManyAccountsAsAskedFor(int count)
    {
        SimulatedOrganization organization = Create(count).State;

        Assert.Equal(count, organization.Accounts.Count);
        Assert.Equal(count, organization.Accounts.Select(account => account.Id).Distinct().Count());
        Assert.Equal(count, organization.Accounts.Select(account => account.Name).Distinct().Count());
    }

    [Fact]
    public void RefusesAnOrganizationTooSmallToWorkWith() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Create(2));

    [Fact]
    public void TheSameSeedGivesTheSameOrganization()
    {
        Assert.Equal(Fingerprint(Create(60)), Fingerprint(Create(60)));
        Assert.NotEqual(Fingerprint(Create(60)), Fingerprint(Create(60, seed: 2)));
    }

    [Fact]
    public void IdsHaveAwsForms()
    {
        SimulatedOrganization organization = Create(40).State;

        Assert.Matches("^o-[a-z0-9]{10}$", organization.Id);
        Assert.Matches("^r-[a-z0-9]{4}$", organization.RootId);
        Assert.All(organization.Accounts, account => Assert.Matches("^[0-9]{12}$", account.Id));
        Assert.All(
            organization.Units.Skip(1),
            unit => Assert.Matches($"^ou-{organization.RootId[2..]}-[a-z0-9]{{8}}$", unit.Id));
        Assert.Matches("^0", SeededAccounts.Find(organization, SeededAccounts.LeadingZero).Id);
    }

    [Fact]
    public void HasOneOfEachSpecialCase()
    {
        AwsSimulator simulator = Create(40);

        Assert.Equal(AccountState.Suspended, simulator.Account(SeededAccounts.Suspended).GetState(s_now));
        Assert.False(simulator.Account(SeededAccounts.Clean).Root.HasCredentials);
        Assert.NotNull(simulator.Account(SeededAccounts.LockedBucket).Buckets.Single(item => item.Policy is not null));
        Assert.NotNull(simulator.Account(SeededAccounts.LockedQueue).Queues.Single(item => item.Policy is not null));
        Assert.True(simulator.State.IsDelegatedAdministrator(
            simulator.Account(SeededAccounts.DelegatedAdministrator).Id, "sso.amazonaws.com"));
        Assert.True(simulator.Account(SeededAccounts.RecentlyUsed).Root.PasswordLastUsed > s_now.AddDays(-90));
    }

    [Fact]
    public void StartsAsAwsMakesAnOrganization()
    {
        SimulatedOrganization organization = Create(40).State;

        Assert.False(organization.IsTrusted("iam.amazonaws.com"));
        Assert.Empty(organization.RootFeatures);
    }

    [Fact]
    public void TheSandboxHasSomethingForEveryStepOfARemoval()
    {
        SimulatedOrganization organization = Create(40).State;
        SimulatedAccount[] sandbox = organization.AccountsIn(organization.UnitAt("Sandbox").Id).ToArray();

        Assert.Equal(5, sandbox.Length);
        Assert.Equal(4, sandbox.Count(account => account.Root.HasCredentials));
        Assert.Single(sandbox, account => account.Root.PasswordLastUsed > s_now.AddDays(-90));
    }

    private static AwsSimulator Create(int count, int seed = 1) => new(new SimulatorOptions
    {
        TimeProvider = new FakeTimeProvider(s_now),
        Seed = new OrganizationSeed { AccountCount = count, Seed = seed },
    });

    private static string Fingerprint(AwsSimulator simulator) => string.Join('\n', simulator.State.Accounts
        .Select(account => string.Join(
            '|',
            account.Id,
            account.Name,
            account.ParentId,
            account.JoinedTimestamp.Ticks,
            account.Root.PasswordLastUsed?.Ticks,
            string.Join(',', account.Root.AccessKeys.Select(key => key.AccessKeyId)),
            string.Join(',', account.Buckets.Select(bucket => bucket.Name))))
        .Prepend(simulator.OrganizationId + simulator.AccessKeyId));
}
