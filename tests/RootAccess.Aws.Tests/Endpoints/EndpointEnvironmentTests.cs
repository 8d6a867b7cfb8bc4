using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Threading.Tasks;
using RootAccess.Aws.Tests.Clients;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Connections;
using RootAccess.Core.Ports;
using RootAccess.Simulator.Server;
using Xunit;

namespace RootAccess.Aws.Tests.Endpoints;

/// <summary>What the environment may decide, and what it may not.</summary>
[Collection(ProcessEnvironment.Collection)]
public sealed class EndpointEnvironmentTests
{
    private readonly SimulatedAws _aws = new();

    [Fact]
    public async Task VariablesThatNameAddressesRedirectNothing()
    {
        using ProcessEnvironment environment = new(
            ("AWS_ENDPOINT_URL", "http://127.0.0.1:4001"),
            ("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:4002"),
            ("AWS_ENDPOINT_URL_IAM", "http://127.0.0.1:4003"),
            ("AWS_ENDPOINT_URL_ORGANIZATIONS", "http://127.0.0.1:4004"));
        ConcurrentQueue<string> hosts = new();
        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(
            _aws.ConnectOptions(handler: () => new RecordingHosts(_aws.NewHandler(), hosts)));
        using IRootCredentialSession session = await connected.Client.RootSessions.OpenCredentialSessionAsync(
            _aws.OrdinaryMember, RootTaskName.IAMAuditRootUserCredentials, default);
        await session.GetAccountSummaryAsync(default);

        Assert.False(connected.Connection.IsCustomEndpoint);
        Assert.All(hosts, host => Assert.EndsWith(".amazonaws.com", host, StringComparison.Ordinal));
        Assert.Equal(4, hosts.Count);
    }

    [Fact]
    public async Task RegionAndFipsAreTakenFromIt()
    {
        using ProcessEnvironment environment = new(
            ("AWS_REGION", "eu-west-1"), ("AWS_USE_FIPS_ENDPOINT", "true"), ("AWS_USE_DUALSTACK_ENDPOINT", null));

        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(_aws.ConnectOptions(region: null));

        Assert.Equal("eu-west-1", connected.Connection.Region);
        Assert.Equal("us-east-1", connected.Connection.StsRegion);
        Assert.Contains("iam=https://iam-fips.amazonaws.com/", connected.Connection.Endpoints);
        Assert.Contains("sts=https://sts-fips.us-east-1.amazonaws.com/", connected.Connection.Endpoints);
    }

    [Fact]
    public async Task ARegionGivenComesBeforeIt()
    {
        using ProcessEnvironment environment = new(("AWS_REGION", "eu-west-1"));
        ConnectOptions options = new()
        {
            Region = "ap-southeast-2",
            CredentialSource = () => SimulatedAws.Keys(_aws.Simulator.Administrator),
            HttpHandler = _aws.NewHandler,
        };

        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(options);

        Assert.Equal("ap-southeast-2", connected.Connection.Region);
    }

    [Fact]
    public async Task AProxyOfTheMachineGetsNothingThatIsForThisMachine()
    {
        await using SimulatorHost host = await SimulatorHost.StartAsync(_aws.Simulator);
        IWebProxy before = HttpClient.DefaultProxy;
        HttpClient.DefaultProxy = new WebProxy("http://127.0.0.1:9");
        try
        {
            using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(new ConnectOptions
            {
                CredentialSource = () => SimulatedAws.Keys(_aws.Simulator.Administrator),
                Endpoints = new Dictionary<string, Uri> { ["*"] = host.Endpoint },
            });

            Assert.Equal(_aws.Simulator.OrganizationId, connected.Connection.OrganizationId);
        }
        finally
        {
            HttpClient.DefaultProxy = before;
        }
    }
}
