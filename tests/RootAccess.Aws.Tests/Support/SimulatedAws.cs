using System;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Journal;
using RootAccess.Policies;
using RootAccess.Simulator;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;

namespace RootAccess.Aws.Tests.Support;

/// <summary>A simulated organization in this process, and connections to it.</summary>
internal sealed class SimulatedAws(SimulatorOptions? options = null)
{
    /// <summary>On whose behalf the tests change things.</summary>
    public static ChangeContext Context { get; } = new("Test-Change");

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
        Func<SuppliedCredentials>? credentials = null,
        string? organizationId = null,
        string? roleArn = null,
        string? region = "us-east-1",
        string? stsRegion = null,
        Func<HttpMessageHandler>? handler = null,
        TimeProvider? timeProvider = null,
        JournalSettings? journal = null) => new()
    {
        Journal = journal ?? JournalSettings.None,
        CredentialSource = credentials ?? (() => Keys(Simulator.Administrator)),
        ExpectedOrganizationId = organizationId,
        RoleArn = roleArn,
        Region = region,
        StsRegion = stsRegion,
        IsSimulation = true,
        HttpHandler = handler ?? NewHandler,
        TimeProvider = timeProvider ?? Simulator.Options.TimeProvider,
    };

    /// <summary>Adds a role that the management account's principals may assume, with all permissions.</summary>
    public string AddRole(string name, string? externalId = null)
    {
        string accountId = Simulator.ManagementAccountId;
        IamRole role = new()
        {
            Name = name,
            RoleId = "AROA" + name.ToUpperInvariant(),
            Arn = $"arn:aws:iam::{accountId}:role/{name}",
            TrustedAccountId = accountId,
            ExternalId = externalId,
        };
        role.Policies.Add(new NamedPolicy("all", PolicyDocument.Parse(
            """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}""")));
        Simulator.Change(organization => organization.ManagementAccount.Roles.Add(role));
        return role.Arn;
    }

    public HttpMessageHandler NewHandler() => new SimulatorHttpMessageHandler(Simulator);

    public Task<ConnectedOrganization> ConnectAsync() => ConnectAsync(ConnectOptions());

    public static Task<ConnectedOrganization> ConnectAsync(ConnectOptions options) =>
        RootAccessConnector.ConnectAsync(
            options, RootAccessConnector.ResolveCredentials(options), CancellationToken.None);
}
