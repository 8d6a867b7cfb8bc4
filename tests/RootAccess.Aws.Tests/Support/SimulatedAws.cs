using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Simulator;
using RootAccess.Simulator.Seeding;

namespace RootAccess.Aws.Tests.Support;

/// <summary>A simulated organization in this process, and connections to it.</summary>
internal sealed class SimulatedAws(SimulatorOptions? options = null)
{
    public AwsSimulator Simulator { get; } = new(options ?? Options());

    public string OrdinaryMember => SeededAccounts.Find(Simulator.State, SeededAccounts.OrdinaryMember).Id;

    public static SimulatorOptions Options(TimeProvider? timeProvider = null) => new()
    {
        TimeProvider = timeProvider ?? TimeProvider.System,
        Seed = new OrganizationSeed { EnableFeatures = true, RegisterIamDelegate = true },
    };

    public static SuppliedCredentials Keys(SimulatorCredential credential, DateTimeOffset? expiration = null) => new()
    {
        AccessKey = credential.AccessKeyId,
        SecretKey = credential.SecretAccessKey,
        SessionToken = credential.SessionToken,
        Expiration = expiration,
    };

    /// <summary>Options for an in-process connection; the clock is the simulator's.</summary>
    public ConnectOptions ConnectOptions(
        Func<SuppliedCredentials>? credentials = null, string? organizationId = null, bool isSimulation = true) => new()
    {
        CredentialSource = credentials ?? (() => Keys(Simulator.Administrator)),
        ExpectedOrganizationId = organizationId,
        IsSimulation = isSimulation,
        HttpHandler = NewHandler,
        TimeProvider = Simulator.Options.TimeProvider,
    };

    public HttpMessageHandler NewHandler() => new SimulatorHttpMessageHandler(Simulator);

    public Task<ConnectedOrganization> ConnectAsync() => ConnectAsync(ConnectOptions());

    public static Task<ConnectedOrganization> ConnectAsync(ConnectOptions options) =>
        RootAccessConnector.ConnectAsync(
            options, RootAccessConnector.ResolveCredentials(options), CancellationToken.None);
}
