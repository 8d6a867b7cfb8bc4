using System;
using System.Linq;
using RootAccess.Simulator;
using RootAccess.Simulator.Seeding;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Preflight;

/// <summary>Test-OrgRootAccess.</summary>
public sealed class TestOrgRootAccessTests : ModuleTest
{
    private static readonly string[] s_names =
    [
        "CallerIdentity", "Organization", "FeatureSet", "TrustedAccess", "RootCredentialManagement", "RootSessions",
        "DelegatedAdministrator", "StsEndpoint", "AccountList", "AuditSession", "ManagementRootUser", "IdentityCenter",
        "NextStep",
    ];

    private string[] _refusal = [];

    [Fact]
    public void Everything_passes_where_everything_is_ready()
    {
        RunResult result = Session.Run("Test-OrgRootAccess");

        Assert.Empty(result.Errors);
        Assert.Equal(s_names, result.Values("Name"));
        Assert.All(result.Values("Status"), status => Assert.Equal("Passed", status));
        Assert.All(result.Values("IsCustomEndpoint"), value => Assert.Equal("True", value));
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void Quiet_is_true_when_nothing_failed()
    {
        Assert.Equal(true, Assert.Single(Session.Run("Test-OrgRootAccess -Quiet").Output).BaseObject);

        Aws.Simulator.Change(state => state.RootFeatures.Clear());

        Assert.Equal(false, Assert.Single(Session.Run("Test-OrgRootAccess -Quiet").Output).BaseObject);
    }

    [Fact]
    public void A_failed_check_is_a_row_and_no_error()
    {
        Aws.Simulator.Change(state => state.TrustedServices.Remove("iam.amazonaws.com"));

        RunResult result = Session.Run("Test-OrgRootAccess -ErrorAction Stop");

        Assert.Empty(result.Errors);
        Assert.Equal(s_names, result.Values("Name"));
        Assert.Equal("Failed", Value(result, "TrustedAccess", "Status"));
        Assert.Equal("NotRun", Value(result, "RootSessions", "Status"));
        Assert.Equal("Failed", Value(result, "AuditSession", "Status"));
        Assert.Contains(
            "Enable-OrgRootCredentialManagement",
            Value(result, "NextStep", "Recommendation"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Names_the_policy_that_denies_the_audit()
    {
        string policyId = Aws.Simulator.State.Policies.Single(policy => policy.Name == "DenyRootUser").Id;

        RunResult result = Session.Run(
            "Test-OrgRootAccess -SampleAccountId $Id", new() { ["Id"] = Aws.Id(SeededAccounts.BlockedByPolicy) });

        Assert.Equal("DeniedByServiceControlPolicy", Value(result, "AuditSession", "ErrorId"));
        Assert.Contains(policyId, Value(result, "AuditSession", "Detail"), StringComparison.Ordinal);
    }

    [Fact]
    public void Refuses_a_sample_that_is_no_account_id() =>
        Assert.Equal(["InvalidAccountId"], Session.Run("Test-OrgRootAccess -SampleAccountId 12").ErrorIds);

    [Fact]
    public void Explains_a_root_user_who_could_not_connect()
    {
        RunResult result = TryConnect(Aws.Simulator.CreateRootAccessKey(Aws.Simulator.ManagementAccountId));

        Assert.Equal(["CallerIsRootUser"], _refusal);
        Assert.Empty(result.Errors);
        Assert.Equal(s_names, result.Values("Name"));
        Assert.Equal("CallerIsRootUser", Value(result, "CallerIdentity", "ErrorId"));
        Assert.Equal("Warning", Value(result, "ManagementRootUser", "Status"));
    }

    [Fact]
    public void Explains_a_caller_without_permissions_who_could_not_connect()
    {
        RunResult result = TryConnect(Aws.Simulator.LimitedUser);

        Assert.Equal(["CallerNotAuthorized"], _refusal);
        Assert.Empty(result.Errors);
        Assert.Contains(
            "organizations:DescribeOrganization", Value(result, "Organization", "Detail"), StringComparison.Ordinal);
        Assert.Contains(
            "organizations:ListAccounts", Value(result, "AccountList", "Recommendation"), StringComparison.Ordinal);
    }

    [Fact]
    public void Tells_a_member_what_it_is()
    {
        RunResult result = TryConnect(Aws.Simulator.MemberUser);

        Assert.Empty(result.Errors);
        Assert.Equal("CallerNotAuthorized", Value(result, "CallerIdentity", "ErrorId"));
        Assert.Contains(
            "Register-OrgRootDelegatedAdministrator",
            Value(result, "NextStep", "Recommendation"),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Explains_consolidated_billing()
    {
        Aws.Simulator.Change(state => state.FeatureSet = "CONSOLIDATED_BILLING");

        RunResult result = Session.Run("Test-OrgRootAccess");

        Assert.Equal("OrganizationNotInAllFeaturesMode", Value(result, "FeatureSet", "ErrorId"));
        Assert.Equal("FeatureSet", Value(result, "NextStep", "Target"));
    }

    [Theory]
    [InlineData("-SecretKey wrong", "CallerIdentity", "CredentialsNotFound")]
    [InlineData("-SecretKey $Secret -OrganizationId o-other12345", "Organization", "OrganizationMismatch")]
    [InlineData("-SecretKey $Secret -ProtectedAccountId 12", "CallerIdentity", "InvalidAccountId")]
    public void Tells_why_connecting_failed_and_changes_stay_refused(string parameters, string check, string errorId)
    {
        Session.Run(
            $"Connect-RootAccess -EndpointUrl $Endpoint -AccessKey $Key -Region us-east-1 {parameters}", Aws.Variables);

        RunResult result = Session.Run("Test-OrgRootAccess");

        Assert.Empty(result.Errors);
        Assert.Equal(s_names, result.Values("Name"));
        Assert.Equal(errorId, Value(result, check, "ErrorId"));
        Assert.Equal(["NotConnected"], Session.Run("Enable-OrgRootSession -Force").ErrorIds);
    }

    [Fact]
    public void After_disconnecting_nothing_is_looked_at()
    {
        TryConnect(Aws.Simulator.LimitedUser);

        RunResult result = Session.Run("Disconnect-RootAccess; Test-OrgRootAccess");

        Assert.Equal(["NotConnected"], result.ErrorIds);
    }

    [Fact]
    public void A_new_connection_takes_the_place_of_the_refused_one()
    {
        TryConnect(Aws.Simulator.LimitedUser);
        Session.Connect(Aws);

        Assert.Equal(true, Assert.Single(Session.Run("Test-OrgRootAccess -Quiet").Output).BaseObject);
    }

    private RunResult TryConnect(SimulatorCredential credential)
    {
        RunResult refused = Session.Run(
            "$null = Connect-RootAccess -EndpointUrl $Endpoint -AccessKey $Key -SecretKey $Secret -Region us-east-1",
            Aws.VariablesOf(credential));
        _refusal = refused.ErrorIds;
        return Session.Run("Test-OrgRootAccess");
    }

    private static string Value(RunResult result, string name, string property) => result.Output
        .Single(row => Equals(row.Properties["Name"].Value, name))
        .Properties[property].Value?.ToString() ?? string.Empty;
}
