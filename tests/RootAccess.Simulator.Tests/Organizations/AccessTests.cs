using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Organizations;

public sealed class AccessTests
{
    private const string Constant = "You don't have permissions to access this resource.";

    private readonly AwsSimulator _simulator = Simulators.Fresh();

    [Fact]
    public async Task EveryMemberMayDescribeTheOrganization()
    {
        RawAnswer answer = await CallAsync(_simulator.MemberUser, "DescribeOrganization");

        JsonNode organization = answer.Json["Organization"]!;
        Assert.Equal(_simulator.OrganizationId, organization["Id"]!.GetValue<string>());
        Assert.Equal(_simulator.ManagementAccountId, organization["MasterAccountId"]!.GetValue<string>());
    }

    [Fact]
    public Task AMemberMayNotListAccounts() => AssertDeniedAsync(_simulator.MemberUser, "ListAccounts");

    [Fact]
    public async Task ADelegatedAdministratorMayListAccounts() =>
        Assert.Equal(200, (await CallAsync(_simulator.DelegatedAdministrator, "ListAccounts")).Status);

    [Fact]
    public Task ADelegatedAdministratorMayNotChangeTrustedAccess() => AssertDeniedAsync(
        _simulator.DelegatedAdministrator, "EnableAWSServiceAccess", """{"ServicePrincipal":"iam.amazonaws.com"}""");

    [Fact]
    public Task AUserWithoutPermissionMayNothing() => AssertDeniedAsync(_simulator.LimitedUser, "DescribeOrganization");

    [Fact]
    public async Task ADenyOnAResourceProtectsTheAccount()
    {
        string protectedId = _simulator.State.Members.First().Id;
        string arn = _simulator.State.AccountArn(protectedId);
        SimulatorCredential user = _simulator.CreateUser(
            _simulator.ManagementAccountId,
            "closer",
            $$"""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"},
            {"Effect":"Deny","Action":"organizations:CloseAccount","Resource":"{{arn}}"}]}
            """);

        await AssertDeniedAsync(user, "CloseAccount", $$"""{"AccountId":"{{protectedId}}"}""");
    }

    private async Task AssertDeniedAsync(SimulatorCredential caller, string operation, string input = "{}")
    {
        RawAnswer answer = await CallAsync(caller, operation, input);

        Assert.Equal((400, "AccessDeniedException", Constant), (answer.Status, answer.Code, answer.Message));
    }

    private async Task<RawAnswer> CallAsync(SimulatorCredential caller, string operation, string input = "{}")
    {
        using RawClient client = new(_simulator);
        return await client.OrganizationsAsync(caller, operation, input);
    }
}
