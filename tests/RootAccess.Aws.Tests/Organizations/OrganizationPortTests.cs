using System.Linq;
using System.Threading.Tasks;
using RootAccess.Aws.Organizations;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Connections;
using RootAccess.Core.Journal;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;
using RootAccess.Simulator;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using Xunit;
using Account = Amazon.Organizations.Model.Account;

namespace RootAccess.Aws.Tests.Organizations;

public sealed class OrganizationPortTests
{
    [Fact]
    public async Task ListsAreReadToTheirEndThroughEmptyPages()
    {
        SimulatedAws aws = new(new SimulatorOptions
        {
            Seed = new OrganizationSeed { AccountCount = 40, EnableFeatures = true },
            OrganizationsPageSize = 3,
            EmitEmptyPages = true,
        });
        using ConnectedOrganization connected = await aws.ConnectAsync();
        IOrganizationPort port = connected.Client.Organization;
        SimulatedOrganization state = aws.Simulator.State;

        Assert.Equal(
            state.Accounts.Select(account => account.Id).Order(),
            (await port.ListAccountsAsync(default)).Select(account => account.AccountId).Order());
        string rootId = await port.GetRootIdAsync(default);
        Assert.Equal(state.RootId, rootId);
        Assert.Equal(
            state.Units.Where(unit => unit.ParentId == rootId).Select(unit => unit.Name).Order(),
            (await port.ListOrganizationalUnitsAsync(rootId, default)).Select(unit => unit.Name).Order());
        OrganizationalUnit sandbox = state.UnitAt("Sandbox");
        Assert.Equal(
            state.AccountsIn(sandbox.Id).Select(account => account.Id).Order(),
            (await port.ListAccountIdsAsync(sandbox.Id, default)).Order());
        Assert.Contains("iam.amazonaws.com", await port.ListTrustedServicesAsync(default));
    }

    [Fact]
    public async Task TagsAndOneAccountAreRead()
    {
        SimulatedAws aws = new();
        SimulatedAccount account = aws.Simulator.State.Account(aws.OrdinaryMember);
        aws.Simulator.Change(_ => account.Tags["team"] = "security");
        using ConnectedOrganization connected = await aws.ConnectAsync();

        Assert.Contains(
            await connected.Client.Organization.ListTagsAsync(account.Id, default),
            tag => tag.Key == "team" && tag.Value == "security");
        AccountDescription read = await connected.Client.Organization.DescribeAccountAsync(account.Id, default);
        Assert.Equal((account.Id, account.Name, account.Email), (read.AccountId, read.Name, read.Email));
    }

    [Fact]
    public async Task AnUnknownAccountIsAnErrorWithItsId()
    {
        SimulatedAws aws = new();
        using ConnectedOrganization connected = await aws.ConnectAsync();

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => connected.Client.Organization.DescribeAccountAsync("000000000000", default));

        Assert.Equal(ErrorIds.AccountNotInOrganization, failure.ErrorId);
        Assert.Equal("000000000000", failure.Target);
    }

    [Fact]
    public async Task FeaturesAreSwitchedOffAndOn()
    {
        SimulatedAws aws = new();
        using ConnectedOrganization connected = await aws.ConnectAsync();
        IRootFeaturePort port = connected.Client.RootFeatures;

        await port.DisableAsync(RootFeatureName.RootSessions, UnrecordedChange.Instance, default);
        Assert.Equal([RootFeatureName.RootCredentialsManagement], await port.ListAsync(default));
        await port.EnableAsync(RootFeatureName.RootSessions, UnrecordedChange.Instance, default);
        Assert.Equal(
            [RootFeatureName.RootCredentialsManagement, RootFeatureName.RootSessions],
            (await port.ListAsync(default)).Order());
    }

    [Theory]
    [InlineData("CLOSED", "SUSPENDED", "CLOSED")]
    [InlineData(null, "SUSPENDED", "SUSPENDED")]
    public void TheStateIsPreferredToTheOlderStatus(string? state, string status, string expected)
    {
        Account account = new() { Id = "111122223333", Status = status };
        if (state is not null)
        {
            account.State = state;
        }

        Assert.Equal(expected, AccountMapper.Map(account, "ListAccounts").State);
    }

    [Fact]
    public void AnAccountWithoutAnyStateIsNoAnswer()
    {
        RootAccessException failure = Assert.Throws<RootAccessException>(
            () => AccountMapper.Map(new Account { Id = "111122223333" }, "ListAccounts"));

        Assert.Equal(ErrorIds.UnexpectedResponse, failure.ErrorId);
    }

    [Fact]
    public void AbsentMembersAreEmpty()
    {
        AccountDescription account = AccountMapper.Map(
            new Account { Id = "111122223333", State = "ACTIVE", Paths = null }, "ListAccounts");

        Assert.Equal((string.Empty, string.Empty), (account.Name, account.Email));
        Assert.Null(account.JoinedTimestamp);
        Assert.Empty(account.Paths);
    }
}
