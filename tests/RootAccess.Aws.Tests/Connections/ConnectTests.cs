using System;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Simulator.Seeding;
using Xunit;

namespace RootAccess.Aws.Tests.Connections;

public sealed class ConnectTests
{
    private readonly SimulatedAws _aws = new();

    [Fact]
    public async Task DescribesTheConnection()
    {
        using ConnectedOrganization connected = await _aws.ConnectAsync();

        RootAccessConnection connection = connected.Connection;
        Assert.Equal(_aws.Simulator.OrganizationId, connection.OrganizationId);
        Assert.Equal(_aws.Simulator.ManagementAccountId, connection.ManagementAccountId);
        Assert.Equal(_aws.Simulator.ManagementAccountId, connection.CallerAccountId);
        Assert.Equal(_aws.Simulator.Administrator.PrincipalArn, connection.CallerArn);
        Assert.Equal(CallerRole.Management, connection.CallerRole);
        Assert.Equal("aws", connection.Partition);
        Assert.Equal("us-east-1", connection.StsRegion);
        Assert.True(connection.IsSimulation);
        Assert.False(connection.IsCustomEndpoint);
        Assert.Equal(
            [
                "iam=https://iam.amazonaws.com/",
                "organizations=https://organizations.us-east-1.amazonaws.com/",
                "s3=https://s3.us-east-1.amazonaws.com/",
                "sqs=https://sqs.us-east-1.amazonaws.com/",
                "sts=https://sts.us-east-1.amazonaws.com/",
            ],
            connection.Endpoints);
    }

    [Fact]
    public async Task AsksOnlyWhoCallsAndForWhichOrganization()
    {
        using ConnectedOrganization connected = await _aws.ConnectAsync();

        Assert.Equal(["GetCallerIdentity", "DescribeOrganization"], _aws.Simulator.Calls.All.Select(c => c.Operation));
    }

    [Fact]
    public async Task ADelegatedAdministratorIsRecognised()
    {
        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(
            _aws.ConnectOptions(() => SimulatedAws.Keys(_aws.Simulator.DelegatedAdministrator)));

        Assert.Equal(CallerRole.DelegatedAdministrator, connected.Connection.CallerRole);
    }

    [Fact]
    public async Task AMemberMayConnectButIsOnlyAMember()
    {
        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(
            _aws.ConnectOptions(() => SimulatedAws.Keys(_aws.Simulator.MemberUser)));

        Assert.Equal(CallerRole.Member, connected.Connection.CallerRole);
        Assert.Equal(_aws.OrdinaryMember, connected.Connection.CallerAccountId);
    }

    [Fact]
    public async Task ARootUserIsRefusedBeforeAnythingElse()
    {
        ConnectOptions options = _aws.ConnectOptions(() => SimulatedAws.Keys(
            _aws.Simulator.CreateRootAccessKey(_aws.Simulator.ManagementAccountId)));

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => SimulatedAws.ConnectAsync(options));

        Assert.Equal(ErrorIds.CallerIsRootUser, failure.ErrorId);
        Assert.Equal(["GetCallerIdentity"], _aws.Simulator.Calls.All.Select(call => call.Operation));
    }

    [Fact]
    public async Task AnotherOrganizationThanTheExpectedIsRefused()
    {
        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => SimulatedAws.ConnectAsync(_aws.ConnectOptions(organizationId: "o-somebodyelse")));

        Assert.Equal(ErrorIds.OrganizationMismatch, failure.ErrorId);
    }

    [Fact]
    public async Task TheGuardsArePassedOn()
    {
        ConnectionGuards guards = new() { ProtectedAccountIds = [_aws.OrdinaryMember], RequireReason = true };
        ConnectOptions options = _aws.ConnectOptions();
        options = new ConnectOptions
        {
            CredentialSource = options.CredentialSource,
            HttpHandler = options.HttpHandler,
            IsSimulation = true,
            Guards = guards,
        };

        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(options);

        Assert.Same(guards, connected.Guards);
        Assert.Equal([_aws.OrdinaryMember], connected.Connection.ProtectedAccountId);
    }

    [Fact]
    public async Task UnknownKeysAreOneClearError()
    {
        ConnectOptions options = _aws.ConnectOptions(() => new SuppliedCredentials
        {
            AccessKey = "AKIAIOSFODNN7EXAMPLE",
            SecretKey = "canary-secret",
        });

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => SimulatedAws.ConnectAsync(options));

        Assert.Equal("InvalidClientTokenId", failure.Aws?.Code);
        Assert.DoesNotContain("canary-secret", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AWrongSecretIsOneClearErrorWithoutTheRequest()
    {
        ConnectOptions options = _aws.ConnectOptions(() => new SuppliedCredentials
        {
            AccessKey = _aws.Simulator.AccessKeyId,
            SecretKey = "canary-secret",
        });

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => SimulatedAws.ConnectAsync(options));

        Assert.Equal("SignatureDoesNotMatch", failure.Aws?.Code);
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
        Assert.Null(failure.InnerException);
    }

    [Fact]
    public async Task AnAuditMakesExactlyTwoCalls()
    {
        using ConnectedOrganization connected = await _aws.ConnectAsync();
        _aws.Simulator.Calls.Clear();
        string clean = SeededAccounts.Find(_aws.Simulator.State, SeededAccounts.Clean).Id;

        using var session = await connected.Client.RootSessions.OpenCredentialSessionAsync(
            clean, "IAMAuditRootUserCredentials", default);
        var flags = await session.GetAccountSummaryAsync(default);

        Assert.False(flags.PasswordPresent || flags.AccessKeysPresent || flags.SigningCertificatesPresent);
        Assert.Equal(["AssumeRoot", "GetAccountSummary"], _aws.Simulator.Calls.All.Select(call => call.Operation));
    }
}
