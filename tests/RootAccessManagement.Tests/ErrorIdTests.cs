using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Management.Automation;
using RootAccess.Simulator;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.Seeding;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>
/// The stable error ids that AWS's answers lead to, each in one clear error record that says what to do.
/// </summary>
public sealed class ErrorIdTests : ModuleTest
{
    private const string Reconnect =
        "Connect-RootAccess -EndpointUrl $Endpoint -Region us-east-1 -AccessKey $Key -SecretKey $Secret";

    [Theory]
    [InlineData("AssumeRoot", "AccessDenied", "RootSessionDenied")]
    [InlineData("AssumeRoot", "RegionDisabledException", "RegionDisabled")]
    [InlineData("AssumeRoot", "ExpiredToken", "CallerCredentialsExpired")]
    [InlineData("GetAccountSummary", "AccessDenied", "RootSessionDenied")]
    [InlineData("GetAccountSummary", "ExpiredToken", "RootSessionExpired")]
    [InlineData("GetAccountSummary", "ServiceUnavailable", "ServiceUnavailable")]
    [InlineData("GetAccountSummary", "SomethingNew", "UnexpectedResponse")]
    public void An_audit_names_the_cause(string operation, string code, string errorId)
    {
        Aws.Fail(operation, FaultEffect.Error(code, 403, "No."));

        RunResult result = Audit();

        Assert.Equal([errorId], result.ErrorIds);
        Assert.Equal(["Unknown"], result.Values("Status"));
        Assert.Equal([errorId], result.Values("ErrorId"));
        AssertHelpful(result);
    }

    [Fact]
    public void A_policy_that_denies_root_is_named()
    {
        RunResult result = Session.Run(
            "Get-MemberRootCredential $Id", new() { ["Id"] = Aws.Id(SeededAccounts.BlockedByPolicy) });

        Assert.Equal(["DeniedByServiceControlPolicy"], result.ErrorIds);
        AssertHelpful(result);
    }

    [Fact]
    public void A_web_page_instead_of_an_answer_is_an_error_without_its_markup()
    {
        Aws.Fail("GetAccountSummary", FaultEffect.HtmlPage(200));

        RunResult result = Audit();

        Assert.Equal(["UnexpectedResponse"], result.ErrorIds);
        Assert.DoesNotContain("<html", result.Errors.Single().Exception.Message, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void The_management_account_as_target_is_refused()
    {
        RunResult result = Session.Run(
            "Invoke-RootTask $Id IAMAuditRootUserCredentials",
            new() { ["Id"] = Aws.Simulator.ManagementAccountId });

        Assert.Equal(["ManagementAccountRefused"], result.ErrorIds);
        Assert.Empty(Aws.Simulator.Calls.Of("AssumeRoot"));
    }

    [Theory]
    [InlineData("Get-MemberRootCredential", "Unknown", "Unknown")]
    [InlineData("$Ids | Get-MemberRootCredential", "Unknown", "Unknown")]
    [InlineData("$Ids | Remove-MemberRootCredential -Force", "Failed", "Skipped")]
    [InlineData("$Ids | Remove-MemberRootCredential -Force -MaximumAccountCount 99", "Failed", "Skipped")]
    [InlineData("$Ids | Invoke-RootTask -Task IAMAuditRootUserCredentials", "Failed", "Skipped")]
    [InlineData("$Ids | Invoke-RootTask -Task IAMCreateRootUserPassword -Force", "Failed", "Skipped")]
    public void Expired_caller_credentials_are_said_once_and_every_account_has_its_row(
        string command, string worked, string left)
    {
        Aws.Fail("AssumeRoot", FaultEffect.Error("ExpiredToken", 403, "The security token is expired."));
        string[] ids = Session.Run("Get-OrgMemberAccount").Values("AccountId");

        RunResult result = Session.Run($"{command} -ThrottleLimit 2", new() { ["Ids"] = ids });

        Assert.Equal(["CallerCredentialsExpired"], result.ErrorIds);
        Assert.Equal(ids.Order(), result.Values("AccountId").Order());
        Assert.All(result.Values("ErrorId"), id => Assert.Equal("CallerCredentialsExpired", id));
        Assert.DoesNotContain("", result.Values("AccountName"));
        ILookup<bool, PSObject> rows = result.Output.ToLookup(row => row.Properties["ErrorMessage"].Value is string text
            && text.StartsWith("Not worked on, because the run could not go on", StringComparison.Ordinal));
        Assert.True(rows[true].Count() > ids.Length / 2);
        Assert.All(rows[true], row => Assert.Equal(left, (row.Properties["Status"] ?? row.Properties["Outcome"]).Value));
        Assert.All(rows[false], row => Assert.Equal(worked, (row.Properties["Status"] ?? row.Properties["Outcome"]).Value));
        Assert.Contains(
            $"{rows[true].Count()} accounts were not worked on, because the run could not go on.", result.Warnings);
        Assert.Empty(Aws.Changes());
    }

    [Fact]
    public void Closures_that_were_not_begun_have_their_rows_too()
    {
        string[] ids = Session.Run("Get-OrgMemberAccount -OrganizationalUnit Sandbox -Recurse").Values("AccountId");
        Aws.Fail("CloseAccount", FaultEffect.Error("ExpiredTokenException", 400, "The security token is expired."));

        RunResult result = Session.Run(
            "$Ids | Close-MemberAccount -Force -ThrottleLimit 1", new() { ["Ids"] = ids });

        Assert.Equal(["CallerCredentialsExpired"], result.ErrorIds);
        Assert.Equal(ids.Order(), result.Values("AccountId").Order());
        Assert.Contains("Skipped", result.Values("Outcome"));
        Assert.All(result.Values("ErrorId"), id => Assert.Equal("CallerCredentialsExpired", id));
    }

    [Fact]
    public void The_root_user_as_caller_is_refused()
    {
        SimulatorCredential root = Aws.Simulator.CreateRootAccessKey(Aws.Simulator.ManagementAccountId);

        RunResult result = Session.Run(Reconnect, Aws.VariablesOf(root));

        Assert.Equal(["CallerIsRootUser"], result.ErrorIds);
        AssertHelpful(result);
    }

    [Fact]
    public void A_caller_without_permissions_is_told_which_one_is_missing()
    {
        RunResult result = Session.Run(Reconnect, Aws.VariablesOf(Aws.Simulator.LimitedUser));

        Assert.Equal(["CallerNotAuthorized"], result.ErrorIds);
        AssertHelpful(result);
    }

    [Fact]
    public void The_credentials_of_a_member_account_cannot_list_accounts()
    {
        RunResult result = Session.Run(
            $"$null = {Reconnect}; Get-OrgMemberAccount", Aws.VariablesOf(Aws.Simulator.MemberUser));

        Assert.Equal(["CallerNotAuthorized"], result.ErrorIds);
        AssertHelpful(result);
    }

    [Fact]
    public void An_unreachable_endpoint_is_service_unavailable()
    {
        Dictionary<string, object?> variables = Aws.Variables;
        variables["Endpoint"] = "http://127.0.0.1:1";

        Assert.Equal(["ServiceUnavailable"], Session.Run(Reconnect, variables).ErrorIds);
    }

    [Fact]
    public void An_account_outside_every_organization_is_told_so()
    {
        Aws.Fail("DescribeOrganization", FaultEffect.Error("AWSOrganizationsNotInUseException", 400, "Not in use."));

        Assert.Equal(["OrganizationNotFound"], Session.Run(Reconnect, Aws.Variables).ErrorIds);
    }

    [Fact]
    public void Consolidated_billing_is_explained()
    {
        Aws.Simulator.Change(organization =>
        {
            organization.FeatureSet = "CONSOLIDATED_BILLING";
            organization.RootFeatures.Clear();
            organization.TrustedServices.Clear();
        });

        RunResult result = Session.Run("Enable-OrgRootCredentialManagement -Force");

        Assert.Equal(["OrganizationNotInAllFeaturesMode"], result.ErrorIds);
        AssertHelpful(result);
    }

    [Theory]
    [InlineData("RootCredentialsManagement", "RootCredentialManagementDisabled")]
    [InlineData("iam.amazonaws.com", "TrustedAccessDisabled")]
    public void A_switch_that_is_off_is_named(string missing, string errorId)
    {
        Aws.Simulator.Change(organization =>
        {
            organization.RootFeatures.Remove(missing);
            organization.TrustedServices.Remove(missing);
        });

        RunResult result = Audit();

        Assert.Equal([errorId], result.ErrorIds);
        Assert.Contains("Enable-", result.Errors.Single().ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_that_does_not_exist_is_credentials_not_found()
    {
        RunResult result = Session.Run("Connect-RootAccess -ProfileName no-such-profile-here");

        Assert.Equal(["CredentialsNotFound"], result.ErrorIds);
        AssertHelpful(result);
    }

    [Theory]
    [InlineData("zz:/credentials")]
    [InlineData("no.such.provider::credentials")]
    [InlineData("Env:PATH")]
    public void A_file_of_profiles_outside_the_file_system_is_credentials_not_found(string path)
    {
        RunResult result = Session.Run(
            "Connect-RootAccess -ProfileName any -ProfileLocation $Path", new() { ["Path"] = path });

        Assert.Equal(["CredentialsNotFound"], result.ErrorIds);
        Assert.Contains(
            "-ProfileLocation", result.Errors[0].ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void A_profile_whose_SSO_session_is_missing_asks_for_a_login()
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        string file = Path.Combine(folder, "credentials");
        File.WriteAllText(file, """
            [sso]
            sso_start_url = https://no-such-directory.awsapps.com/start
            sso_region = us-east-1
            sso_account_id = 111122223333
            sso_role_name = Auditor
            region = us-east-1
            """);
        try
        {
            RunResult result = Session.Run(
                "Connect-RootAccess -ProfileName sso -ProfileLocation $File", new() { ["File"] = file });

            Assert.Equal(["SsoLoginRequired"], result.ErrorIds);
            AssertHelpful(result);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void AssertHelpful(RunResult result)
    {
        Assert.All(result.Errors, error => Assert.False(
            string.IsNullOrEmpty(error.ErrorDetails?.RecommendedAction), $"'{error}' does not say what to do."));
    }

    private RunResult Audit() =>
        Session.Run("Get-MemberRootCredential $Id", new() { ["Id"] = Aws.Id("sandbox-ana") });
}
