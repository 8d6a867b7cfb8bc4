using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Connections;
using RootAccess.Core.Journal;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.Server;
using RootAccess.Simulator.State;
using Xunit;

namespace RootAccess.Aws.Tests.Connections;

/// <summary>A connection to a named address, over real HTTP.</summary>
public sealed class KestrelTests : IAsyncLifetime
{
    private readonly SimulatedAws _aws = new();
    private SimulatorHost _host = null!;

    public async Task InitializeAsync() => _host = await SimulatorHost.StartAsync(_aws.Simulator);

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task TheConnectionSaysWhereItGoes()
    {
        using ConnectedOrganization connected = await ConnectAsync();

        Assert.True(connected.Connection.IsCustomEndpoint);
        Assert.False(connected.Connection.IsSimulation);
        Assert.All(connected.Connection.Endpoints, endpoint => Assert.EndsWith($"={_host.Endpoint}", endpoint));
        Assert.Equal(40, (await connected.Client.Organization.ListAccountsAsync(default)).Count);
    }

    [Fact]
    public async Task ManyAccountsAreAuditedAtOnce()
    {
        using ConnectedOrganization connected = await ConnectAsync();
        OrganizationalUnit sandbox = _aws.Simulator.State.UnitAt("Sandbox");
        string[] members = [.. _aws.Simulator.State.AccountsIn(sandbox.Id).Select(member => member.Id).Take(5)];
        Assert.Equal(5, members.Length);

        RootUserDescription[] users = await Task.WhenAll(members.Select(async member =>
        {
            using IRootCredentialSession session = await connected.Client.RootSessions.OpenCredentialSessionAsync(
                member, RootTaskName.IAMDeleteRootUserCredentials, default);
            return await session.GetUserAsync(default);
        }));

        Assert.Equal(members, users.Select(user => user.AccountId));
    }

    [Theory]
    [InlineData(nameof(FaultEffect.DropConnection))]
    [InlineData(nameof(FaultEffect.LoseResponse))]
    [InlineData(nameof(FaultEffect.TruncateBody))]
    [InlineData(nameof(FaultEffect.HtmlErrorPage))]
    public async Task AChangeWhoseAnswerIsLostIsSentOnce(string fault)
    {
        using ConnectedOrganization connected = await ConnectAsync();
        _aws.Simulator.Faults.Script(new FaultRule
        {
            Operation = "DisableOrganizationsRootSessions",
            Effect = (FaultEffect)typeof(FaultEffect).GetProperty(fault)!.GetValue(null)!,
        });

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => connected.Client.RootFeatures.DisableAsync(RootFeatureName.RootSessions, UnrecordedChange.Instance, default));

        Assert.True(failure.Aws?.IsOutcomeUnknown);
        Assert.Single(_aws.Simulator.Calls.Of("DisableOrganizationsRootSessions"));
    }

    [Fact]
    public async Task ARoleIsAssumedAtTheNamedAddress()
    {
        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(new ConnectOptions
        {
            CredentialSource = () => SimulatedAws.Keys(_aws.Simulator.Administrator),
            RoleArn = _aws.AddRole("operator"),
            Endpoints = new Dictionary<string, Uri> { ["*"] = _host.Endpoint },
        });

        Assert.Contains(":assumed-role/operator/", connected.Connection.CallerArn, StringComparison.Ordinal);
    }

    private Task<ConnectedOrganization> ConnectAsync() => SimulatedAws.ConnectAsync(new ConnectOptions
    {
        CredentialSource = () => SimulatedAws.Keys(_aws.Simulator.Administrator),
        Endpoints = new Dictionary<string, Uri> { ["*"] = _host.Endpoint },
    });
}
