using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using RootAccessManagement.Tests.Loopback;

namespace RootAccessManagement.Tests.LoadContexts;

/// <summary>
/// The module in one session with a module shaped as AWS.Tools, which brings other versions of the AWS SDK into the
/// default load context. Each session is a process of its own: an assembly that was loaded never goes.
/// </summary>
public sealed class ForeignSdkTests : IAsyncLifetime
{
    /// <summary>Version 3 of the SDK.</summary>
    private const string VersionThree = "netstandard2.0";

    /// <summary>An older version 4, with SSO.</summary>
    private const string VersionFour = "net8.0";

    private const string ImportOurs = "Import-Module $Manifest\n";

    // What each side does: the session's credentials with a role on top, and a call; ours three kinds of profile.
    private const string WorkTheirs =
        """
        Set-AWSCredential -AccessKey $Key -SecretKey $Secret -Scope Global
        'theirs role: ' + (Use-STSRole -RoleArn $Role -RoleSessionName theirs).AssumedRoleUser.Arn
        Set-AWSCredential -ProfileName ops -Scope Global
        'theirs profile: ' + (Get-STSCallerIdentity).Arn

        """;

    private const string WorkTheirSso =
        """
        Set-AWSCredential -ProfileName sso -Scope Global
        'theirs sso: ' + (Get-STSCallerIdentity).Arn

        """;

    private const string WorkOurs =
        """
        'ours role: ' + (Connect-RootAccess -ProfileName ops).CallerArn
        'ours sso: ' + (Connect-RootAccess -ProfileName sso).CallerArn
        'ours mfa: ' + (Connect-RootAccess -ProfileName mfa -TokenCode 123456).CallerArn
        'ours audit: ' + (Get-OrgMemberAccount -Name sandbox-ana | Get-MemberRootCredential).Status

        """;

    private const string ListAssemblies =
        """
        foreach ($context in [System.Runtime.Loader.AssemblyLoadContext]::All) {
            foreach ($assembly in $context.Assemblies) {
                $name = $assembly.GetName()
                if ($name.Name -like 'AWSSDK.*' -or $name.Name -like 'RootAccess*') {
                    "loaded: $($context.Name) $($name.Name) $([System.Diagnostics.FileVersionInfo]::GetVersionInfo($assembly.Location).FileVersion)"
                }
            }
        }
        """;

    private LoopbackAws _aws = null!;

    public async Task InitializeAsync()
    {
        _aws = await LoopbackAws.StartAsync();
        _aws.WriteProfiles($"""
            [profile ops]
            role_arn = {_aws.Role.Arn}
            source_profile = base
            role_session_name = ops
            [profile mfa]
            role_arn = {_aws.Role.Arn}
            source_profile = base
            role_session_name = mfa
            mfa_serial = device-7
            [profile sso]
            sso_session = corp
            sso_account_id = {_aws.Simulator.ManagementAccountId}
            sso_role_name = {_aws.Role.Name}
            [sso-session corp]
            sso_start_url = https://example.awsapps.com/start
            sso_region = eu-central-1
            sso_registration_scopes = sso:account:access
            """);
#pragma warning disable CA5350 // AWS's convention for the name of the file.
        string name = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes("corp")));
#pragma warning restore CA5350
        _aws.WriteHome($".aws/sso/cache/{name}.json", $$"""
            {
              "startUrl": "https://example.awsapps.com/start", "region": "eu-central-1",
              "accessToken": "{{IdentityCenter.Token}}", "expiresAt": "2099-01-01T00:00:00Z"
            }
            """);
    }

    public async Task DisposeAsync() => await _aws.DisposeAsync();

    [LoopbackTheory]
    [InlineData(VersionThree, true)]
    [InlineData(VersionThree, false)]
    [InlineData(VersionFour, true)]
    [InlineData(VersionFour, false)]
    public async Task Both_work_whichever_was_imported_first(string framework, bool theirsFirst)
    {
        string importTheirs = $"Import-Module '{SessionProcess.AwsTools(framework)}/AWS.Tools.Common.dll'\n";
        string workTheirs = WorkTheirs + (framework == VersionFour ? WorkTheirSso : string.Empty);

        string[] lines = await RunAsync(
            (theirsFirst ? importTheirs + workTheirs : string.Empty)
            + ImportOurs + WorkOurs
            + (theirsFirst ? string.Empty : importTheirs)
            + workTheirs + WorkOurs + ListAssemblies);

        Assert.Equal(
            theirsFirst ? [.. Theirs(framework), .. Ours(), .. Theirs(framework), .. Ours()]
                : [.. Ours(), .. Theirs(framework), .. Ours()],
            lines.Where(line => !line.StartsWith("loaded: ", StringComparison.Ordinal)));
        AssertTwoVersions(lines, framework);
    }

    private static void AssertTwoVersions(string[] lines, string framework)
    {
        string[][] loaded = [.. lines
            .Where(line => line.StartsWith("loaded: ", StringComparison.Ordinal))
            .Select(line => line.Split(' '))];
        Dictionary<string, string> ours = Versions(loaded, "RootAccessManagement");
        Dictionary<string, string> theirs = Versions(loaded, "Default");
        string[] theirCompanions = framework == VersionFour
            ? ["AWSSDK.Core", "AWSSDK.SSO", "AWSSDK.SSOOIDC", "AWSSDK.SecurityToken"]
            : ["AWSSDK.Core", "AWSSDK.SecurityToken"];

        Assert.Equal(theirCompanions, theirs.Keys.Where(IsSdk).Order(StringComparer.Ordinal));
        Assert.Equal(framework == VersionFour ? "4.0.3.3" : "3.7.202.18", theirs["AWSSDK.Core"]);
        Assert.NotEqual(theirs["AWSSDK.Core"], ours["AWSSDK.Core"]);

        // The SDK looks these up by name in the whole process: a copy of ours, loaded first, would be taken by theirs.
        Assert.DoesNotContain(
            ours.Keys, name => name is "AWSSDK.SecurityToken" or "AWSSDK.SSO" or "AWSSDK.SSOOIDC");

        // Cmdlets and what scripts may name are in the default context; what works with AWS is in ours alone.
        Assert.Empty(ours.Keys.Intersect(theirs.Keys.Where(name => !IsSdk(name))));
        Assert.Subset(
            new HashSet<string> { "RootAccess.Core", "RootAccess.Policies", "RootAccessManagement" },
            theirs.Keys.Where(name => !IsSdk(name)).ToHashSet());
        Assert.Subset(ours.Keys.ToHashSet(), new HashSet<string> { "RootAccess.Aws", "RootAccess.AwsClients" });
    }

    // A second copy of one name in one context would be a duplicate key.
    private static Dictionary<string, string> Versions(string[][] loaded, string context) =>
        loaded.Where(parts => parts[1] == context).ToDictionary(parts => parts[2], parts => parts[3]);

    private static bool IsSdk(string name) => name.StartsWith("AWSSDK.", StringComparison.Ordinal);

    private string[] Theirs(string framework)
    {
        string[] lines = [$"theirs role: {Session("theirs")}", $"theirs profile: {Session("ops")}"];
        return framework == VersionFour ? [.. lines, $"theirs sso: {Session("ana@example.com")}"] : lines;
    }

    private string[] Ours() =>
    [
        $"ours role: {Session("ops")}",
        $"ours sso: {Session("ana@example.com")}",
        $"ours mfa: {Session("mfa")}",
        "ours audit: Present",
    ];

    private string Session(string name) =>
        $"arn:aws:sts::{_aws.Simulator.ManagementAccountId}:assumed-role/{_aws.Role.Name}/{name}";

    private async Task<string[]> RunAsync(string script)
    {
        string variables =
            $"$Key = '{_aws.Simulator.AccessKeyId}'; $Secret = '{_aws.Simulator.SecretAccessKey}';"
                + $" $Role = '{_aws.Role.Arn}'\n";
        return (await SessionProcess.RunAsync(variables + script, _aws.Environment())).Lines;
    }
}
