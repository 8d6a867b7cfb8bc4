using System;
using System.Linq;
using System.Threading.Tasks;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Sts;

public sealed class AssumeRoleTests
{
    private readonly AwsSimulator _simulator = Simulators.Fresh();

    [Theory]
    [InlineData(Transport.InProcess)]
    [InlineData(Transport.Kestrel)]
    public async Task OpensTheOrganizationsRole(Transport transport)
    {
        IamRole role = MemberRole();
        await using SdkClients clients = await SdkClients.StartAsync(_simulator, transport);
        using AmazonSecurityTokenServiceClient sts = clients.Sts();

        AssumeRoleResponse session = await sts.AssumeRoleAsync(
            new AssumeRoleRequest { RoleArn = role.Arn, RoleSessionName = "test" });

        Assert.EndsWith(
            ":assumed-role/OrganizationAccountAccessRole/test", session.AssumedRoleUser.Arn, StringComparison.Ordinal);
        Assert.Equal(role.RoleId + ":test", session.AssumedRoleUser.AssumedRoleId);
    }

    [Fact]
    public async Task ASessionOfAnIdentityProviderIsTheRoles()
    {
        IamRole role = MemberRole();
        await using SdkClients clients = await SdkClients.StartAsync(_simulator, Transport.Kestrel);
        using AmazonSecurityTokenServiceClient sts = clients.Sts(_simulator.OpenRoleSession(role, "ana@example.com"));

        GetCallerIdentityResponse caller = await sts.GetCallerIdentityAsync(new GetCallerIdentityRequest());

        Assert.EndsWith($":assumed-role/{role.Name}/ana@example.com", caller.Arn, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefusesACallerTheTrustPolicyDoesNotName()
    {
        IamRole role = MemberRole();
        await using SdkClients clients = await SdkClients.StartAsync(_simulator, Transport.Kestrel);
        using AmazonSecurityTokenServiceClient sts = clients.Sts(_simulator.MemberUser);

        AmazonSecurityTokenServiceException error = await Assert.ThrowsAsync<AmazonSecurityTokenServiceException>(
            () => sts.AssumeRoleAsync(new AssumeRoleRequest { RoleArn = role.Arn, RoleSessionName = "test" }));

        Assert.Equal("AccessDenied", error.ErrorCode);
        Assert.Equal(
            $"User: {_simulator.MemberUser.PrincipalArn} is not authorized to perform: sts:AssumeRole on resource: "
                + role.Arn,
            error.Message);
    }

    [Fact]
    public async Task RefusesMoreTimeThanTheRoleAllows()
    {
        using RawClient client = new(_simulator);

        RawAnswer answer = await client.StsAsync(
            _simulator.Administrator,
            "AssumeRole",
            ("RoleArn", MemberRole().Arn),
            ("RoleSessionName", "test"),
            ("DurationSeconds", "7200"));

        Assert.Equal((400, "ValidationError"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task ASessionPolicyLimitsTheSession()
    {
        using RawClient client = new(_simulator);
        RawAnswer answer = await client.StsAsync(
            _simulator.Administrator,
            "AssumeRole",
            ("RoleArn", MemberRole().Arn),
            ("RoleSessionName", "test"),
            ("Policy", """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"}]}"""));
        SimulatorCredential session = new(
            string.Empty,
            string.Empty,
            answer.Text("AccessKeyId")!,
            answer.Text("SecretAccessKey")!,
            answer.Text("SessionToken"));

        RawAnswer summary = await client.IamAsync(session, "GetAccountSummary");

        Assert.Equal((403, "AccessDenied"), (summary.Status, summary.Code));
        Assert.EndsWith(
            "because no session policy allows the iam:GetAccountSummary action",
            summary.Message,
            StringComparison.Ordinal);
    }

    private IamRole MemberRole() =>
        _simulator.State.Members.First(account => account.JoinedMethod == "CREATED").Roles.Single();
}
