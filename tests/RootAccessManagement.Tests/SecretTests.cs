using System;
using System.Collections.Generic;
using RootAccess.Simulator.Faults;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>No secret reaches any stream, whatever happens.</summary>
public sealed class SecretTests : ModuleTest
{
    private const string Loud = "$VerbosePreference = $DebugPreference = $InformationPreference = 'Continue';";

    [Theory]
    [InlineData(
        "Connect-RootAccess -EndpointUrl $Endpoint -Region us-east-1 -AccessKey $Key -SecretKey $Secret -Verbose -Debug")]
    [InlineData("Get-RootAccessConnection")]
    [InlineData("Get-OrgMemberAccount -Verbose -Debug")]
    [InlineData("Get-MemberRootCredential -Verbose -Debug")]
    [InlineData("Remove-MemberRootCredential $Id -Force -Verbose -Debug")]
    [InlineData("Connect-RootAccess -EndpointUrl $Endpoint -AccessKey $Key -SecretKey ($Secret + 'x')")]
    [InlineData("Connect-RootAccess -EndpointUrl nonsense -AccessKey $Key -SecretKey $Secret")]
    [InlineData("Connect-RootAccess -AccessKey $Key -SecretKey @{ Value = $Secret }")]
    [InlineData("Connect-RootAccess -Credential @{ AccessKey = $Key; Secret = $Secret }")]
    public void The_callers_secret_is_never_shown(string script)
    {
        Dictionary<string, object?> variables = Aws.Variables;
        variables["Id"] = Aws.Id("sandbox-eli");

        RunResult result = Session.Run(Loud + script, variables);

        AssertSilent(result, Aws.Simulator.SecretAccessKey);
    }

    [Fact]
    public void An_answer_that_repeats_a_secret_is_not_passed_on()
    {
        const string Canary = "SECRETCANARY/wJalrXUtnFEMI";
        Aws.Fail("AssumeRoot", FaultEffect.Error(
            "SignatureDoesNotMatch",
            403,
            $"The signature does not match.\n\nThe request was\nx-amz-security-token:{Canary}"));

        RunResult result = Session.Run(
            $"{Loud} Get-MemberRootCredential $Id -Verbose -Debug", new() { ["Id"] = Aws.Id("sandbox-ana") });

        Assert.NotEmpty(result.Errors);
        AssertSilent(result, Canary);
    }

    [Fact]
    public void The_session_of_a_root_user_is_never_shown()
    {
        RunResult result = Session.Run(
            $"{Loud} Get-OrgMemberAccount -OrganizationalUnit Sandbox |"
                + " Remove-MemberRootCredential -Force -Verbose -Debug");

        // Temporary access keys begin with ASIA; the secret and the token never come without them.
        Assert.NotEmpty(Aws.Simulator.Calls.Of("AssumeRoot"));
        AssertSilent(result, "ASIA");
    }

    private void AssertSilent(RunResult result, string secret)
    {
        string everything = string.Join(
            '\n', [result.AllText(), .. Session.Host.Lines, .. Session.Host.Warnings, .. Session.Host.Prompts]);
        Assert.DoesNotContain(secret, everything, StringComparison.Ordinal);
    }
}
