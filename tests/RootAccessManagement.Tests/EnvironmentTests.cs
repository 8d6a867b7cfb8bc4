using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>What the environment may decide, and what it may not.</summary>
[Collection(nameof(ProcessWideTests))]
public sealed class EnvironmentTests : ModuleTest, IDisposable
{
    private const string Connect =
        "Connect-RootAccess -EndpointUrl $Endpoint -Region us-east-1 -AccessKey $Key -SecretKey $Secret";
    private readonly Dictionary<string, string?> _before = [];

    public EnvironmentTests()
        : base(isConnected: false)
    {
        // Nothing of the machine the tests run on may be found.
        string nowhere = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        Set("AWS_ACCESS_KEY_ID", null);
        Set("AWS_SECRET_ACCESS_KEY", null);
        Set("AWS_SESSION_TOKEN", null);
        Set("AWS_PROFILE", null);
        Set("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", null);
        Set("AWS_CONTAINER_CREDENTIALS_FULL_URI", null);
        Set("AWS_SHARED_CREDENTIALS_FILE", nowhere);
        Set("AWS_CONFIG_FILE", nowhere);
        Set("AWS_EC2_METADATA_DISABLED", "true");
    }

    [Fact]
    public void A_pinned_organization_refuses_every_other()
    {
        Set("ROOTACCESS_ORGANIZATION_ID", "o-other12345");

        Assert.Equal(["OrganizationMismatch"], Session.Run(Connect, Aws.Variables).ErrorIds);
    }

    [Fact]
    public void A_parameter_cannot_lift_the_pin()
    {
        Set("ROOTACCESS_ORGANIZATION_ID", "o-other12345");

        RunResult result = Session.Run($"{Connect} -OrganizationId {Aws.Simulator.OrganizationId}", Aws.Variables);

        Assert.Equal(["OrganizationMismatch"], result.ErrorIds);
    }

    [Fact]
    public void The_pinned_organization_itself_is_accepted()
    {
        Set("ROOTACCESS_ORGANIZATION_ID", Aws.Simulator.OrganizationId);

        Assert.Empty(Session.Run(Connect, Aws.Variables).Errors);
    }

    [Fact]
    public void Accounts_of_the_environment_are_protected()
    {
        string id = Aws.Id("sandbox-ana");
        Set("ROOTACCESS_PROTECTED_ACCOUNTS", $"111122223333, {id}");
        Session.Connect(Aws);

        RunResult result = Session.Run("Remove-MemberRootCredential $Id -Force", new() { ["Id"] = id });

        Assert.Equal(["ProtectedAccountRefused"], result.ErrorIds);
        Assert.Empty(Aws.Changes());
    }

    [Theory]
    [InlineData("93824844258")]
    [InlineData("111122223333|444455556666")]
    public void A_protected_account_that_is_none_is_told_with_its_variable(string value)
    {
        Set("ROOTACCESS_PROTECTED_ACCOUNTS", value);

        RunResult result = Session.Run("Connect-RootAccess -Simulation");

        Assert.Equal(["InvalidAccountId"], result.ErrorIds);
        Assert.Contains(
            "ROOTACCESS_PROTECTED_ACCOUNTS", result.Errors[0].Exception.Message, StringComparison.Ordinal);
        Assert.Contains("commas", result.Errors[0].ErrorDetails.RecommendedAction, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(",")]
    [InlineData(" ; ")]
    [InlineData("\n")]
    public void Protected_accounts_may_be_separated_in_the_ways_that_help_names(string separator)
    {
        Set("ROOTACCESS_PROTECTED_ACCOUNTS", $"111122223333{separator}444455556666");

        RunResult result = Session.Run("(Connect-RootAccess -Simulation).ProtectedAccountId");

        Assert.Equal(["111122223333", "444455556666"], result.Output.Select(id => id.ToString()).Order());
    }

    [Fact]
    public void Without_any_credentials_a_reading_cmdlet_says_so()
    {
        RunResult result = Session.Run("Get-OrgMemberAccount");

        Assert.Equal(["CredentialsNotFound"], result.ErrorIds);
        Assert.False(string.IsNullOrEmpty(result.Errors.Single().ErrorDetails?.RecommendedAction));
    }

    [Fact]
    public void An_empty_pipeline_needs_no_credentials()
    {
        RunResult result = Session.Run("@() | Get-MemberRootCredential; @() | Get-OrgMemberAccount");

        Assert.Empty(result.Output);
        Assert.Empty(result.Errors);
    }

    [Fact]
    public void An_address_in_the_environment_gets_no_signed_call()
    {
        Set("AWS_ENDPOINT_URL", Aws.Variables["Endpoint"]!.ToString());
        Set("AWS_ACCESS_KEY_ID", Aws.Simulator.AccessKeyId);
        Set("AWS_SECRET_ACCESS_KEY", Aws.Simulator.SecretAccessKey);
        Set("AWS_REGION", "us-east-1");
        Set("HTTPS_PROXY", "http://127.0.0.1:1");

        RunResult result = Session.Run("Get-OrgMemberAccount");

        Assert.NotEmpty(result.Errors);
        Assert.Empty(Aws.Simulator.Calls.All);
    }

    public void Dispose()
    {
        foreach ((string name, string? value) in _before)
        {
            Environment.SetEnvironmentVariable(name, value);
        }
    }

    private void Set(string name, string? value)
    {
        _before.TryAdd(name, Environment.GetEnvironmentVariable(name));
        Environment.SetEnvironmentVariable(name, value);
    }
}
