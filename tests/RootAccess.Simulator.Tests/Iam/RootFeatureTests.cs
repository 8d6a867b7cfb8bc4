using System;
using System.Threading.Tasks;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Iam;

public sealed class RootFeatureTests
{
    private const string Observer =
        """
        {"Version":"2012-10-17","Statement":[
        {"Effect":"Allow","Action":"iam:ListOrganizationsFeatures","Resource":"*"},
        {"Effect":"Deny","Action":["iam:EnableOrganizations*","iam:DisableOrganizations*","organizations:*"],
        "Resource":"*"}]}
        """;

    [Fact]
    public async Task ReadingNeedsTrustedAccess()
    {
        AwsSimulator simulator = Simulators.Fresh();
        SimulatorCredential observer = simulator.CreateUser(simulator.ManagementAccountId, "observer", Observer);

        RawAnswer answer = await CallAsync(simulator, observer, "ListOrganizationsFeatures");

        Assert.Equal((400, "ServiceAccessNotEnabledException"), (answer.Status, answer.Code));
        Assert.Equal(
            $"Trusted Access for IAM not enabled by organization of input account {simulator.ManagementAccountId}.",
            answer.Message);
    }

    [Fact]
    public async Task PermissionIsCheckedBeforeTrustedAccess()
    {
        AwsSimulator simulator = Simulators.Fresh();

        RawAnswer answer = await CallAsync(simulator, simulator.LimitedUser, "ListOrganizationsFeatures");

        Assert.Equal((403, "AccessDenied"), (answer.Status, answer.Code));
        Assert.Equal(
            $"User: {simulator.LimitedUser.PrincipalArn} is not authorized to perform: iam:ListOrganizationsFeatures "
                + "on resource: * because no identity-based policy allows the iam:ListOrganizationsFeatures action",
            answer.Message);
    }

    [Fact]
    public async Task APermissionOnTheRootUserDoesNotMatch()
    {
        AwsSimulator simulator = Simulators.Fresh();
        SimulatorCredential scoped = simulator.CreateUser(
            simulator.ManagementAccountId,
            "scoped",
            $$"""
            {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"iam:ListOrganizationsFeatures",
            "Resource":"arn:aws:iam::{{simulator.ManagementAccountId}}:root"}]}
            """);

        RawAnswer answer = await CallAsync(simulator, scoped, "ListOrganizationsFeatures");

        Assert.Equal((403, "AccessDenied"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("EnableOrganizationsRootCredentialsManagement")]
    [InlineData("DisableOrganizationsRootCredentialsManagement")]
    [InlineData("EnableOrganizationsRootSessions")]
    [InlineData("DisableOrganizationsRootSessions")]
    public async Task AnExplicitDenyIsSaid(string action)
    {
        AwsSimulator simulator = Simulators.Fresh();
        SimulatorCredential observer = simulator.CreateUser(simulator.ManagementAccountId, "observer", Observer);

        RawAnswer answer = await CallAsync(simulator, observer, action);

        Assert.Equal((403, "AccessDenied"), (answer.Status, answer.Code));
        Assert.EndsWith(
            $"iam:{action} on resource: * with an explicit deny in an identity-based policy",
            answer.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task EachSwitchMovesItsOwnFeature()
    {
        AwsSimulator simulator = Simulators.Enabled();
        SimulatorCredential admin = simulator.Administrator;

        RawAnswer disabled = await CallAsync(simulator, admin, "DisableOrganizationsRootSessions");
        RawAnswer enabled = await CallAsync(simulator, admin, "EnableOrganizationsRootSessions");

        Assert.Equal([RootFeature.CredentialsManagement], FeaturesIn(disabled));
        Assert.Equal([RootFeature.CredentialsManagement, RootFeature.Sessions], FeaturesIn(enabled));
        Assert.Equal(simulator.OrganizationId, enabled.Text("OrganizationId"));
    }

    [Fact]
    public async Task TheDelegateMayReadAndDisableButNotEnable()
    {
        AwsSimulator simulator = Simulators.Enabled(options => new SimulatorOptions
        {
            Seed = options.Seed with { RegisterIamDelegate = true },
        });
        SimulatorCredential caller = simulator.DelegatedAdministrator;

        Assert.Equal(200, (await CallAsync(simulator, caller, "ListOrganizationsFeatures")).Status);
        Assert.Equal(200, (await CallAsync(simulator, caller, "DisableOrganizationsRootSessions")).Status);
        RawAnswer answer = await CallAsync(simulator, caller, "EnableOrganizationsRootSessions");
        Assert.Equal((400, "CallerIsNotManagementAccountException"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task AMemberIsNeitherManagementNorDelegate()
    {
        AwsSimulator simulator = Simulators.Enabled();

        RawAnswer answer = await CallAsync(simulator, simulator.MemberUser, "ListOrganizationsFeatures");

        Assert.Equal(
            (400, "AccountNotManagementOrDelegatedAdministratorException"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task ConsolidatedBillingIsNotEnough()
    {
        AwsSimulator simulator = Simulators.Enabled();
        simulator.Change(organization => organization.FeatureSet = "CONSOLIDATED_BILLING");

        RawAnswer answer = await CallAsync(simulator, simulator.Administrator, "ListOrganizationsFeatures");

        Assert.Equal((400, "OrganizationNotInAllFeaturesModeException"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task FeaturesComeBackWithTrustedAccess()
    {
        AwsSimulator simulator = Simulators.Enabled();
        using RawClient client = new(simulator);
        const string Service = """{"ServicePrincipal":"iam.amazonaws.com"}""";

        await client.OrganizationsAsync(simulator.Administrator, "DisableAWSServiceAccess", Service);
        Assert.Equal(400, (await CallAsync(simulator, simulator.Administrator, "ListOrganizationsFeatures")).Status);
        await client.OrganizationsAsync(simulator.Administrator, "EnableAWSServiceAccess", Service);

        RawAnswer answer = await CallAsync(simulator, simulator.Administrator, "ListOrganizationsFeatures");
        Assert.Equal([RootFeature.CredentialsManagement, RootFeature.Sessions], FeaturesIn(answer));
    }

    private static string[] FeaturesIn(RawAnswer answer) => answer.Texts("member");

    private static async Task<RawAnswer> CallAsync(AwsSimulator simulator, SimulatorCredential caller, string action)
    {
        using RawClient client = new(simulator);
        return await client.IamAsync(caller, action);
    }
}
