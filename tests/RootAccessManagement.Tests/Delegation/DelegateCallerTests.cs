using System;
using RootAccess.Simulator.Seeding;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Delegation;

/// <summary>Every cmdlet with the credentials of a delegated administrator for IAM.</summary>
public sealed class DelegateCallerTests() : ModuleTest(
    new() { Seed = new() { EnableFeatures = true, RegisterIamDelegate = true } }, isConnected: false)
{
    [Theory]
    [InlineData("Get-RootAccessConnection", "CallerRole", "DelegatedAdministrator")]
    [InlineData("Get-OrgRootFeature", "TrustedAccess", "True")]
    [InlineData("Get-OrgRootDelegatedAdministrator", "AccountName", SeededAccounts.DelegatedAdministrator)]
    [InlineData("Get-OrgMemberAccount -Name sandbox-chen", "State", "ACTIVE")]
    [InlineData("Get-OrgMemberAccount -Name sandbox-chen | Get-MemberRootCredential", "Status", "NotPresent")]
    [InlineData("Get-OrgMemberAccount -Name sandbox-ana | Remove-MemberRootCredential -Force", "Outcome", "Removed")]
    [InlineData("Disable-OrgRootSession -Force", "RootSessions", "False")]
    [InlineData("Test-OrgRootAccess | Where-Object Name -EQ NextStep", "Status", "Passed")]
    public void Works_from_the_delegated_administrator(string script, string property, string value)
    {
        RunResult result = ConnectAs(delegated: true).Run(script);

        Assert.Empty(result.Errors);
        Assert.Equal([value], result.Values(property));
    }

    [Theory]
    [InlineData("Get-OrgMemberAccount -Name sandbox-chen | Close-MemberAccount -Force")]
    [InlineData("Get-OrgMemberAccount -Name log-archive | Register-OrgRootDelegatedAdministrator")]
    [InlineData("Get-OrgRootDelegatedAdministrator | Unregister-OrgRootDelegatedAdministrator -Force")]
    public void What_AWS_reserves_to_the_management_account_says_so(string script)
    {
        RunResult result = ConnectAs(delegated: true).Run(script);

        Assert.Equal(["CallerNotAuthorized"], result.ErrorIds);
        Assert.Contains("management account", result.Errors[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Enable-OrgRootCredentialManagement")]
    [InlineData("Enable-OrgRootSession")]
    public void Turning_a_feature_on_from_there_says_so_too(string script)
    {
        Aws.Simulator.Change(state => state.RootFeatures.Clear());

        RunResult result = ConnectAs(delegated: true).Run(script);

        Assert.Equal(["CallerNotAuthorized"], result.ErrorIds);
        Assert.Contains("management account", result.Errors[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Get-OrgRootDelegatedAdministrator")]
    [InlineData("Get-OrgMemberAccount")]
    [InlineData("Register-OrgRootDelegatedAdministrator 111122223333")]
    [InlineData("Close-MemberAccount 111122223333 -Force")]
    public void An_ordinary_member_is_not_authorized(string script) =>
        Assert.Equal(["CallerNotAuthorized"], ConnectAs(delegated: false).Run(script).ErrorIds);

    private ModuleSession ConnectAs(bool delegated)
    {
        RunResult connected = Session.Run(
            "$null = Connect-RootAccess -EndpointUrl $Endpoint -AccessKey $Key -SecretKey $Secret -Region us-east-1",
            Aws.VariablesOf(delegated ? Aws.Simulator.DelegatedAdministrator : Aws.Simulator.MemberUser));
        Assert.Empty(connected.Errors);
        return Session;
    }
}
