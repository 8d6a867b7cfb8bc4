using System;
using System.Linq;
using System.Threading.Tasks;
using RootAccessManagement.Tests.Loopback;

namespace RootAccessManagement.Tests.Interop;

/// <summary>
/// What AWS.Tools has in a session: credentials of another version of the AWS SDK, the session's defaults, accounts.
/// </summary>
public sealed class AwsToolsTests : IAsyncLifetime
{
    private const string VersionThree = "netstandard2.0";
    private const string VersionFour = "net8.0";
    private const string StoreKeys = "Set-AWSCredential -AccessKey $Key -SecretKey $Secret;";
    private LoopbackAws _aws = null!;

    public async Task InitializeAsync()
    {
        _aws = await LoopbackAws.StartAsync();
        _aws.WriteProfiles($"""
            [default]
            region = us-west-2
            [profile base]
            region = eu-west-1
            [profile ops]
            role_arn = {_aws.Role.Arn}
            source_profile = base
            role_session_name = ops
            """);
    }

    public async Task DisposeAsync() => await _aws.DisposeAsync();

    private string Administrator => _aws.Simulator.Administrator.PrincipalArn;

    [LoopbackTheory]
    [InlineData(VersionThree)]
    [InlineData(VersionFour)]
    public async Task Credentials_are_taken_in_every_form(string framework)
    {
        const string assume = "(Use-STSRole -RoleArn $Role -RoleSessionName theirs)";
        string[] lines = await LinesAsync(
            $$"""
            {{StoreKeys}}
            (Connect-RootAccess -Credential (Get-AWSCredential)).CallerArn
            (Connect-RootAccess -Credential $StoredAWSCredentials).CallerArn
            (Connect-RootAccess -Credential {{assume}}).CallerArn
            (Connect-RootAccess -Credential {{assume}}.Credentials).CallerArn
            ({{assume}}.Credentials | Connect-RootAccess).CallerArn
            Set-AWSCredential -ProfileName ops
            (Connect-RootAccess -Credential (Get-AWSCredential)).CallerArn
            (Get-OrgMemberAccount -Name sandbox-ana | Get-MemberRootCredential).Status
            """,
            framework);

        string theirs = Session("theirs");
        Assert.Equal([Administrator, Administrator, theirs, theirs, theirs, Session("ops"), "Present"], lines);
    }

    [LoopbackTheory]
    [InlineData(VersionThree)]
    [InlineData(VersionFour)]
    public async Task The_sessions_defaults_come_before_the_environment_and_the_default_profile(string framework)
    {
        string[] lines = await LinesAsync(
            $"""
            {StoreKeys}
            Set-DefaultAWSRegion eu-central-1
            Connect-RootAccess | ForEach-Object -Process {ShowConnection}
            """,
            framework,
            ("AWS_ACCESS_KEY_ID", "AKIAOFTHEENVIRONMENT"),
            ("AWS_SECRET_ACCESS_KEY", "canary"),
            ("AWS_REGION", "ap-southeast-2"));

        Assert.Equal([$"{Administrator} eu-central-1 $StoredAWSCredentials (Supplied Key Parameters)"], lines);
    }

    [LoopbackFact]
    public async Task What_a_command_names_comes_before_the_sessions_defaults()
    {
        string[] lines = await LinesAsync($$"""
            Set-AWSCredential -ProfileName ops
            Set-DefaultAWSRegion eu-central-1
            Connect-RootAccess -ProfileName base | ForEach-Object -Process {{ShowConnection}}
            Connect-RootAccess -AccessKey $Key -SecretKey $Secret | ForEach-Object -Process {{ShowConnection}}
            Connect-RootAccess -Region us-east-2 | ForEach-Object -Process {{ShowConnection}}
            Connect-RootAccess -RoleArn $Role -RoleSessionName top | ForEach-Object -Process {{ShowConnection}}
            """);

        Assert.Equal(
            [
                $"{Administrator} eu-west-1 profile 'base'",
                $"{Administrator} eu-central-1 -AccessKey",
                $"{Session("ops")} us-east-2 $StoredAWSCredentials (ops)",
                $"{Session("top")} eu-central-1 $StoredAWSCredentials (ops)",
            ],
            lines);
    }

    [LoopbackFact]
    public async Task Without_them_the_standard_chain_is_used()
    {
        string[] lines = await LinesAsync(
            $"""
            $StoredAWSCredentials = $null
            $StoredAWSRegion = $null
            Connect-RootAccess | ForEach-Object -Process {ShowConnection}
            """,
            VersionFour,
            ("AWS_ACCESS_KEY_ID", _aws.Simulator.AccessKeyId),
            ("AWS_SECRET_ACCESS_KEY", _aws.Simulator.SecretAccessKey));

        Assert.Equal([$"{Administrator} us-west-2 environment variables"], lines);
    }

    [LoopbackFact]
    public async Task A_reading_cmdlet_connects_with_them_and_a_changing_one_does_not()
    {
        string[] lines = await LinesAsync($$"""
            {{StoreKeys}}
            try { Disable-OrgRootSession -Force -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
            $said = Get-OrgRootFeature -Verbose 4>&1
            $said -match '^Connected by itself'
            Get-RootAccessConnection | ForEach-Object -Process {{ShowConnection}}
            (Test-OrgRootAccess | Where-Object Name -eq 'CallerIdentity').Detail
            try { Disable-OrgRootSession -Force -ErrorAction Stop } catch { $_.FullyQualifiedErrorId }
            """);

        const string source = "$StoredAWSCredentials (Supplied Key Parameters)";
        const string refused = "NotConnected,RootAccessManagement.Commands.DisableOrgRootSessionCommand";
        Assert.Equal(
            [
                refused,
                $"Connected by itself to {_aws.Simulator.OrganizationId} as {Administrator}. Credentials: {source}."
                    + " Region: us-east-1.",
                $"{Administrator} us-east-1 {source}",
                $"A principal of the management account. Credentials: {source}.",
                refused,
            ],
            lines);
    }

    [LoopbackFact]
    public async Task They_are_those_of_the_scope_that_calls()
    {
        string[] lines = await LinesAsync($$"""
            $StoredAWSRegion = 'eu-west-3'
            function Connect-Here { {{StoreKeys}} Set-DefaultAWSRegion eu-north-1; Connect-RootAccess }
            Connect-Here | ForEach-Object -Process {{ShowConnection}}
            Connect-RootAccess -ProfileName ops | ForEach-Object -Process {{ShowConnection}}
            """);

        Assert.Equal(
            [
                $"{Administrator} eu-north-1 $StoredAWSCredentials (Supplied Key Parameters)",
                $"{Session("ops")} eu-west-3 profile 'ops'",
            ],
            lines);
    }

    [LoopbackFact]
    public async Task What_cannot_be_read_is_not_passed_over()
    {
        SessionResult result = await RunAsync(
            "$StoredAWSCredentials = 'nonsense'; Connect-RootAccess -Region us-east-1",
            VersionFour,
            ("AWS_ACCESS_KEY_ID", _aws.Simulator.AccessKeyId),
            ("AWS_SECRET_ACCESS_KEY", _aws.Simulator.SecretAccessKey));

        Assert.StartsWith("CredentialsNotFound,", result.Error, StringComparison.Ordinal);
        Assert.Contains("$StoredAWSCredentials", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.Empty(_aws.Requests);
    }

    [LoopbackFact]
    public async Task Credentials_that_AWS_refuses_are_traced_to_the_session()
    {
        SessionResult result = await RunAsync("Set-AWSCredential -AccessKey AKIANOBODY -SecretKey canary; Connect-RootAccess");

        Assert.StartsWith("CredentialsNotFound,", result.Error, StringComparison.Ordinal);
        Assert.Contains("Clear-AWSCredential", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", result.Error, StringComparison.Ordinal);
    }

    [LoopbackTheory]
    [InlineData(VersionThree)]
    [InlineData(VersionFour)]
    public async Task A_root_session_pipes_into_their_credentials_and_is_refused_as_ours(string framework)
    {
        SessionResult result = await RunAsync(
            """
            $null = Connect-RootAccess -ProfileName ops
            $account = Get-OrgMemberAccount -Name sandbox-ana
            New-RootSession $account.AccountId IAMAuditRootUserCredentials -Force | Set-AWSCredential
            (Get-STSCallerIdentity).Account -eq $account.AccountId
            Connect-RootAccess
            """,
            framework);

        Assert.Equal("True" + Environment.NewLine, result.Output);
        Assert.StartsWith("CallerIsRootUser,", result.Error, StringComparison.Ordinal);
        Assert.Contains("Credentials: $StoredAWSCredentials", result.Error, StringComparison.Ordinal);
    }

    [LoopbackFact]
    public async Task Their_accounts_pipe_in_by_id_alone()
    {
        string[] lines = await LinesAsync($$"""
            $null = Connect-RootAccess -ProfileName ops
            $ids = (Get-OrgMemberAccount -Name sandbox-ana, data-lake).AccountId
            $theirs = $ids | ForEach-Object {
                [Amazon.Organizations.Model.Account]@{ Id = $_; Name = 'security-tooling'; State = 'SUSPENDED'; Status = 'SUSPENDED'; Email = 'x@example.com'; Arn = 'arn:aws:x' }
            }
            $theirs | Get-OrgMemberAccount | ForEach-Object AccountName
            $theirs | Get-MemberRootCredential -ThrottleLimit 1 | ForEach-Object AccountName
            $theirs | Remove-MemberRootCredential -WhatIf
            """);

        Assert.Equal(["data-lake", "sandbox-ana"], lines.Take(2).Order());
        Assert.Equal(["data-lake", "sandbox-ana"], lines.Skip(2).Take(2).Order());
    }

    private const string ShowConnection = "{ \"$($_.CallerArn) $($_.Region) $($_.CredentialSource)\" }";

    private string Session(string name) =>
        $"arn:aws:sts::{_aws.Simulator.ManagementAccountId}:assumed-role/{_aws.Role.Name}/{name}";

    private async Task<string[]> LinesAsync(
        string script, string framework = VersionFour, params (string Name, string Value)[] variables) =>
        (await RunAsync(script, framework, variables)).Lines;

    private Task<SessionResult> RunAsync(
        string script, string framework = VersionFour, params (string Name, string Value)[] variables) =>
        SessionProcess.RunAsync(
            $"""
            Import-Module '{SessionProcess.AwsTools(framework)}/AWS.Tools.Common.dll'
            Import-Module $Manifest
            $Key = '{_aws.Simulator.AccessKeyId}'; $Secret = '{_aws.Simulator.SecretAccessKey}'
            $Role = '{_aws.Role.Arn}'
            {script}
            """,
            _aws.Environment(variables));
}
