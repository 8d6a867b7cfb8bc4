using System.Linq;
using System.Threading.Tasks;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Connections;
using RootAccess.Core.Journal;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;
using RootAccess.Simulator;
using RootAccess.Simulator.Seeding;
using Xunit;

namespace RootAccess.Aws.Tests.Delegation;

/// <summary>Delegated administrators over the wire.</summary>
public sealed class DelegationPortTests
{
    private const string Iam = "iam.amazonaws.com";

    [Fact]
    public async Task ListsThoseOfOneServiceOrOfAny()
    {
        SimulatedAws aws = new();
        aws.Simulator.Change(state => state.DelegatedAdministrators.Add(
            new(aws.OrdinaryMember, "guardduty.amazonaws.com", aws.Simulator.Options.TimeProvider.GetUtcNow())));
        using ConnectedOrganization connected = await aws.ConnectAsync();
        IDelegationPort port = connected.Client.Delegations;
        string security = SeededAccounts.Find(aws.Simulator.State, SeededAccounts.DelegatedAdministrator).Id;

        DelegatedAdministratorDescription ofIam = Assert.Single(await port.ListAsync(Iam, default));
        Assert.Equal(
            (security, SeededAccounts.DelegatedAdministrator, "ACTIVE"),
            (ofIam.Account.AccountId, ofIam.Account.Name, ofIam.Account.State));
        Assert.NotNull(ofIam.DelegationEnabledDate);
        Assert.Equal(
            new[] { security, aws.OrdinaryMember }.Order(),
            (await port.ListAsync(null, default)).Select(entry => entry.Account.AccountId).Order());
    }

    [Fact]
    public async Task ListsTheServicesOfAnAccount()
    {
        SimulatedAws aws = new();
        using ConnectedOrganization connected = await aws.ConnectAsync();
        string security = SeededAccounts.Find(aws.Simulator.State, SeededAccounts.DelegatedAdministrator).Id;

        Assert.Contains(Iam, await connected.Client.Delegations.ListServicesAsync(security, default));
        Assert.Empty(await connected.Client.Delegations.ListServicesAsync(aws.OrdinaryMember, default));
    }

    [Fact]
    public async Task RegisteringAndDeregisteringTwiceIsToldAndNoError()
    {
        SimulatedAws aws = new();
        using ConnectedOrganization connected = await aws.ConnectAsync();
        IDelegationPort port = connected.Client.Delegations;

        Assert.True(await port.RegisterAsync(aws.OrdinaryMember, Iam, UnrecordedChange.Instance, default));
        Assert.False(await port.RegisterAsync(aws.OrdinaryMember, Iam, UnrecordedChange.Instance, default));
        Assert.True(await port.DeregisterAsync(aws.OrdinaryMember, Iam, UnrecordedChange.Instance, default));
        Assert.False(await port.DeregisterAsync(aws.OrdinaryMember, Iam, UnrecordedChange.Instance, default));
    }

    [Fact]
    public async Task WithoutTrustedAccessRegisteringIsRefused()
    {
        SimulatedAws aws = new(new SimulatorOptions());
        using ConnectedOrganization connected = await aws.ConnectAsync();

        RootAccessException error = await Assert.ThrowsAsync<RootAccessException>(
            () => connected.Client.Delegations.RegisterAsync(aws.OrdinaryMember, Iam, UnrecordedChange.Instance, default));

        Assert.Equal(ErrorIds.TrustedAccessDisabled, error.ErrorId);
    }

    [Fact]
    public async Task TheManagementAccountIsRefused()
    {
        SimulatedAws aws = new();
        using ConnectedOrganization connected = await aws.ConnectAsync();

        RootAccessException error = await Assert.ThrowsAsync<RootAccessException>(
            () => connected.Client.Delegations.RegisterAsync(aws.Simulator.ManagementAccountId, Iam, UnrecordedChange.Instance, default));

        Assert.Equal(ErrorIds.ManagementAccountRefused, error.ErrorId);
    }

    [Fact]
    public async Task ADelegatedAdministratorAsCallerMayListAndNotChange()
    {
        SimulatedAws aws = new();
        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(
            aws.ConnectOptions(() => SimulatedAws.Keys(aws.Simulator.DelegatedAdministrator)));
        IDelegationPort port = connected.Client.Delegations;

        Assert.Single(await port.ListAsync(Iam, default));
        RootAccessException error = await Assert.ThrowsAsync<RootAccessException>(
            () => port.RegisterAsync(aws.OrdinaryMember, Iam, UnrecordedChange.Instance, default));
        Assert.Equal(ErrorIds.CallerNotAuthorized, error.ErrorId);
    }
}
