using System;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using RootAccess.Simulator;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests;

/// <summary>Connect-RootAccess, Get-RootAccessConnection and Disconnect-RootAccess.</summary>
public sealed class ConnectionTests : ModuleTest
{
    private const string Connect = "Connect-RootAccess -EndpointUrl $Endpoint -Region us-east-1";
    private const string WithMfa =
        $"{Connect} -AccessKey $Key -SecretKey $Secret -RoleArn arn:aws:iam::111122223333:role/x"
            + " -MfaSerial arn:aws:iam::111122223333:mfa/x";

    public ConnectionTests()
        : base(isConnected: false)
    {
    }

    [Theory]
    [InlineData("-AccessKey $Key -SecretKey $Secret")]
    [InlineData("-AK $Key -SK $Secret")]
    [InlineData("-AccessKeyId $Key -SecretAccessKey $Secret")]
    [InlineData("-AccessKey $Key -SecretKey $Secure")]
    [InlineData("-Credential ([pscredential]::new($Key, $Secure))")]
    [InlineData("-Credential ([pscustomobject]@{ AccessKey = $Key; SecretKey = $Secret; Token = $null })")]
    [InlineData("-Credential ([pscustomobject]@{ AccessKeyId = $Key; SecretAccessKey = $Secret })")]
    [InlineData(
        "-Credential ([pscustomobject]@{ Credentials ="
            + " [pscustomobject]@{ AccessKeyId = $Key; SecretAccessKey = $Secret } })")]
    [InlineData("-Credential $Refreshing")]
    public void Takes_keys_in_every_shape(string keys)
    {
        RunResult result = Session.Run($"{Connect} {keys}", Variables());

        Assert.Empty(result.Errors);
        Assert.Equal([Aws.Simulator.OrganizationId], result.Values("OrganizationId"));
        Assert.Equal(["Management"], result.Values("CallerRole"));
        Assert.Equal(["True"], result.Values("IsCustomEndpoint"));
        Assert.Equal(["False"], result.Values("IsSimulation"));
    }

    [Fact]
    public void Takes_keys_from_the_pipeline()
    {
        RunResult result = Session.Run(
            $"[pscustomobject]@{{ AccessKey = $Key; SecretKey = $Secret; SessionToken = $null }} | {Connect}",
            Variables());

        Assert.Equal([Aws.Simulator.OrganizationId], result.Values("OrganizationId"));
    }

    [Fact]
    public void Warns_of_services_that_a_table_leaves_to_AWS()
    {
        RunResult result = Session.Run(
            "Connect-RootAccess -EndpointUrl @{ iam = $Endpoint; sts = $Endpoint; organizations = $Endpoint }"
                + " -Region us-east-1 -AccessKey $Key -SecretKey $Secret",
            Variables());

        Assert.Empty(result.Errors);
        Assert.Contains("s3, sqs", Assert.Single(result.Warnings), StringComparison.Ordinal);
        Assert.Empty(Session.Run($"{Connect} -AccessKey $Key -SecretKey $Secret").Warnings);
    }

    [Fact]
    public void Takes_addresses_by_service()
    {
        RunResult result = Session.Run(
            "Connect-RootAccess -Region us-east-1 -AccessKey $Key -SecretKey $Secret"
                + " -EndpointUrl @{ iam = $Endpoint; sts = $Endpoint; organizations = $Endpoint; s3 = $Endpoint;"
                + " sqs = $Endpoint }",
            Variables());

        Assert.Equal([Aws.Simulator.OrganizationId], result.Values("OrganizationId"));
    }

    [Fact]
    public void A_failing_connect_drops_the_connection_before_it()
    {
        Session.Connect(Aws);

        RunResult failed = Session.Run($"{Connect} -AccessKey AKIAIOSFODNN7EXAMPLE -SecretKey wrong", Variables());

        Assert.Equal(["CredentialsNotFound"], failed.ErrorIds);
        Assert.Empty(Session.Run("Get-RootAccessConnection").Output);
        Assert.Equal(["NotConnected"], Session.Run("Get-OrgMemberAccount").ErrorIds);
    }

    [Fact]
    public void A_failure_to_connect_is_terminating()
    {
        RunResult result = Session.Run(
            $"try {{ {Connect} -AccessKey AKIAIOSFODNN7EXAMPLE -SecretKey wrong }} catch {{ 'caught' }}", Variables());

        Assert.Equal("caught", result.Output.Single().ToString());
    }

    [Fact]
    public void The_connection_belongs_to_the_runspace()
    {
        Session.Connect(Aws);
        using ModuleSession other = new();

        Assert.Single(Session.Run("Get-RootAccessConnection").Output);
        Assert.Empty(other.Run("Get-RootAccessConnection").Output);
    }

    [Fact]
    public void A_connection_can_be_handed_to_another_runspace()
    {
        PSObject connection = Session.Connect(Aws).Run("Get-RootAccessConnection").Output.Single();
        using ModuleSession other = new();

        RunResult result = other.Run("Get-OrgRootFeature -Connection $Given", new() { ["Given"] = connection });

        Assert.Equal([Aws.Simulator.OrganizationId], result.Values("OrganizationId"));
    }

    [Fact]
    public void A_connection_that_was_ended_cannot_be_used()
    {
        RunResult result = Session.Connect(Aws).Run(
            "$ended = Get-RootAccessConnection; Disconnect-RootAccess; Get-OrgRootFeature -Connection $ended");

        Assert.Equal(["NotConnected"], result.ErrorIds);
    }

    [Fact]
    public void The_connection_before_the_last_one_works_as_long_as_somebody_keeps_it()
    {
        Session.Connect(Aws);

        RunResult result = Session.Run(
            $"$kept = Get-RootAccessConnection; $null = {Connect} -AccessKey $Key -SecretKey $Secret;"
                + " Get-OrgRootFeature -Connection $kept");

        Assert.Empty(result.Errors);
        Assert.Single(result.Output);
    }

    [Fact]
    public void After_disconnecting_nothing_connects_by_itself()
    {
        RunResult result = Session.Connect(Aws)
            .Run("Disconnect-RootAccess; Get-OrgMemberAccount; Get-RootAccessConnection");

        Assert.Equal(["NotConnected"], result.ErrorIds);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void Disconnecting_twice_is_no_error() =>
        Assert.Empty(Session.Connect(Aws).Run("Disconnect-RootAccess; Disconnect-RootAccess").Errors);

    [Theory]
    [InlineData("Remove-MemberRootCredential 111122223333 -Force")]
    [InlineData("Enable-OrgRootCredentialManagement -Force")]
    [InlineData("Disable-OrgRootSession -Force")]
    public void Changing_cmdlets_never_connect_by_themselves(string script) =>
        Assert.Equal(["NotConnected"], Session.Run(script).ErrorIds);

    [Fact]
    public void Another_organization_than_the_pinned_one_is_refused()
    {
        RunResult result = Session.Run(
            $"{Connect} -AccessKey $Key -SecretKey $Secret -OrganizationId o-other12345", Variables());

        Assert.Equal(["OrganizationMismatch"], result.ErrorIds);
    }

    [Theory]
    [InlineData("-ProtectedAccountId $Protected", "", "ProtectedAccountRefused")]
    [InlineData("-ProtectedTag @{ environment = '' }", "", "ProtectedAccountRefused")]
    [InlineData("-RequireReason", "", "ReasonRequired")]
    [InlineData("-RequireTicket 'CHG\\d+'", "-Ticket CHG12x", "ReasonRequired")]
    [InlineData("-RequireTicket 'CHG\\d+' -RequireReason", "-Ticket CHG12 -Reason audit", null)]
    public void Guards_bind_every_change(string guard, string parameters, string? errorId)
    {
        string id = Aws.Id("sandbox-ana");
        Aws.Simulator.Change(organization => organization.Account(id).Tags["environment"] = "sandbox");
        Session.Run("$null = 0", new() { ["Protected"] = id });
        Session.Connect(Aws, guard);

        RunResult result = Session.Run($"Remove-MemberRootCredential $Protected -Force {parameters}");

        Assert.Equal(errorId is null ? [] : [errorId], result.ErrorIds);
        Assert.Equal([errorId is null ? "Removed" : "Refused"], result.Values("Outcome"));
        Assert.Equal(errorId is null, Aws.Changes().Length > 0);
    }

    [Fact]
    public void A_protected_id_that_the_organization_does_not_have_is_warned_of_once()
    {
        Session.Connect(Aws, $"-ProtectedAccountId '999999999999', '{Aws.Id("sandbox-ben")}'");
        Dictionary<string, object?> account = new() { ["Id"] = Aws.Id("sandbox-ana") };

        RunResult first = Session.Run("Remove-MemberRootCredential $Id -WhatIf", account);
        RunResult second = Session.Run("Remove-MemberRootCredential $Id -Force");

        Assert.Contains("999999999999", Assert.Single(first.Warnings), StringComparison.Ordinal);
        Assert.Equal(["Removed"], second.Values("Outcome"));
        Assert.Empty(second.Warnings);
    }

    [Fact]
    public void An_unusable_protected_id_is_an_error()
    {
        RunResult result = Session.Run(
            $"{Connect} -AccessKey $Key -SecretKey $Secret -ProtectedAccountId 123", Variables());

        Assert.Equal(["InvalidAccountId"], result.ErrorIds);
    }

    [Theory]
    [InlineData("http://example.com", "EndpointNotTrusted")]
    [InlineData("not-an-address", "EndpointNotTrusted")]
    public void An_address_that_cannot_be_trusted_is_refused(string address, string errorId)
    {
        RunResult result = Session.Run(
            $"Connect-RootAccess -Region us-east-1 -AccessKey $Key -SecretKey $Secret -EndpointUrl {address}",
            Variables());

        Assert.Equal([errorId], result.ErrorIds);
    }

    [Fact]
    public void A_role_with_MFA_takes_the_code_that_was_given_or_asks_for_it()
    {
        RunResult nobody = Session.Run(
            WithMfa,
            Variables());

        Assert.Equal(["MfaTokenRequired"], nobody.ErrorIds);
        Assert.Contains("-TokenCode", nobody.Errors.Single().ErrorDetails.RecommendedAction, StringComparison.Ordinal);

        Session.Host.Answers.Enqueue("123456");
        Session.Run(
            WithMfa);

        Assert.Equal(2, Session.Host.Prompts.Count);
    }

    private Dictionary<string, object?> Variables()
    {
        SecureString secure = new();
        Aws.Simulator.SecretAccessKey.ToList().ForEach(secure.AppendChar);
        Dictionary<string, object?> variables = Aws.Variables;
        variables["Secure"] = secure;
        variables["Refreshing"] = new RefreshingCredential(Aws.Simulator.Administrator);
        return variables;
    }

    // Public members as AWS.Tools' credential objects have them.
    private sealed class RefreshingCredential(SimulatorCredential credential)
    {
        public Keys GetCredentials() => new(credential.AccessKeyId, credential.SecretAccessKey, Token: null);
    }

    private sealed record Keys(string AccessKey, string SecretKey, string? Token);
}
