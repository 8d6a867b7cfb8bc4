using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using RootAccessManagement.Tests.Loopback;

namespace RootAccessManagement.Tests.Logins;

/// <summary>Profiles of IAM Identity Center, with the token that <c>aws sso login</c> keeps in the home folder.</summary>
public sealed class SsoLoginTests : IAsyncLifetime
{
    private const string StartUrl = "https://example.awsapps.com/start";
    private const string SessionName = "corp";
    private LoopbackAws _aws = null!;

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    public async Task InitializeAsync() => _aws = await LoopbackAws.StartAsync();

    public async Task DisposeAsync() => await _aws.DisposeAsync();

    [LoopbackFact]
    public async Task A_session_signs_in_with_its_cached_token()
    {
        WriteSessionProfile();
        WriteToken(SessionName, IdentityCenter.Token, Now.AddHours(1));

        SessionResult result = await ConnectAsync();

        Assert.Equal([Caller, "Present"], result.Lines);
        Assert.Contains("portal.sso.eu-central-1.amazonaws.com", _aws.Hosts);
        Assert.DoesNotContain("oidc.eu-central-1.amazonaws.com", _aws.Hosts);
    }

    [LoopbackFact]
    public async Task A_profile_of_the_older_form_signs_in_with_its_cached_token()
    {
        WriteProfile($"sso_start_url = {StartUrl}\nsso_region = eu-central-1\n");
        WriteToken(StartUrl, IdentityCenter.Token, Now.AddHours(1));

        Assert.Equal([Caller, "Present"], (await ConnectAsync()).Lines);
    }

    [LoopbackFact]
    public async Task A_token_that_ended_is_renewed_when_the_session_allows_it()
    {
        WriteSessionProfile();
        WriteToken(SessionName, "canary-old-token", Now.AddHours(-1), IdentityCenter.RefreshToken);

        SessionResult result = await ConnectAsync();

        Assert.Equal([Caller, "Present"], result.Lines);
        Assert.Contains("oidc.eu-central-1.amazonaws.com", _aws.Hosts);

        // The AWS CLI goes on with what was renewed, and nobody else may read it.
        string path = TokenPath(SessionName);
        JsonNode kept = JsonNode.Parse(File.ReadAllText(path))!;
        Assert.Equal(
            (IdentityCenter.Token, IdentityCenter.RefreshToken, "client", StartUrl),
            ((string?)kept["accessToken"], (string?)kept["refreshToken"], (string?)kept["clientId"], (string?)kept["startUrl"]));
        Assert.InRange((DateTimeOffset)kept["expiresAt"]!, Now.AddMinutes(50), Now.AddMinutes(61));
        Assert.Single(Directory.GetFiles(Path.GetDirectoryName(path)!));
#pragma warning disable CA1416 // These tests run on Linux.
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
#pragma warning restore CA1416
    }

    [LoopbackFact]
    public async Task A_token_that_ended_says_what_to_type()
    {
        WriteSessionProfile();
        WriteToken(SessionName, "canary-old-token", Now.AddHours(-1));

        AssertLoginRequired(await ConnectAsync());
        Assert.Empty(_aws.Requests);
    }

    [LoopbackFact]
    public async Task A_token_that_cannot_be_renewed_says_what_to_type()
    {
        WriteSessionProfile();
        WriteToken(SessionName, "canary-old-token", Now.AddHours(-1), "canary-revoked");

        AssertLoginRequired(await ConnectAsync());
    }

    [LoopbackFact]
    public async Task A_token_that_the_portal_refuses_says_what_to_type()
    {
        WriteSessionProfile();
        WriteToken(SessionName, "canary-unknown-token", Now.AddHours(1));

        AssertLoginRequired(await ConnectAsync());
    }

    [LoopbackFact]
    public async Task No_token_at_all_says_what_to_type()
    {
        WriteSessionProfile();

        AssertLoginRequired(await ConnectAsync());
    }

    [LoopbackFact]
    public async Task A_role_that_was_not_assigned_is_told_from_a_missing_login()
    {
        WriteSessionProfile(role: "SomebodyElses");
        WriteToken(SessionName, IdentityCenter.Token, Now.AddHours(1));

        SessionResult result = await ConnectAsync();

        Assert.StartsWith("CredentialsNotFound,", result.Error, StringComparison.Ordinal);
        Assert.Contains("'dev'", result.Error, StringComparison.Ordinal);
    }

    [LoopbackFact]
    public async Task A_role_is_assumed_with_the_session_of_another_profile()
    {
        WriteSessionProfile(
            extra: $"[profile ops]\nrole_arn = {_aws.Role.Arn}\nsource_profile = dev\nrole_session_name = chained\n");
        WriteToken(SessionName, IdentityCenter.Token, Now.AddHours(1));

        SessionResult result = await ConnectAsync("ops");

        Assert.EndsWith(":assumed-role/Operator/chained", result.Lines[0], StringComparison.Ordinal);
    }

    private string Caller =>
        $"arn:aws:sts::{_aws.Simulator.ManagementAccountId}:assumed-role/{_aws.Role.Name}/ana@example.com";

    private static void AssertLoginRequired(SessionResult result)
    {
        Assert.StartsWith("SsoLoginRequired,", result.Error, StringComparison.Ordinal);
        Assert.Contains("aws sso login --profile dev", result.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    private Task<SessionResult> ConnectAsync(string profile = "dev") => SessionProcess.RunAsync(
        $"Import-Module $Manifest; (Connect-RootAccess -ProfileName {profile}).CallerArn;"
            + " (Get-OrgMemberAccount -Name sandbox-ana | Get-MemberRootCredential).Status",
        _aws.Environment());

    private void WriteSessionProfile(string? role = null, string extra = "") => WriteProfile(
        $"sso_session = {SessionName}\n",
        role,
        $"[sso-session {SessionName}]\nsso_start_url = {StartUrl}\nsso_region = eu-central-1\n"
            + $"sso_registration_scopes = sso:account:access\n{extra}");

    private void WriteProfile(string how, string? role = null, string extra = "") => _aws.WriteProfiles(
        $"[profile dev]\n{how}sso_account_id = {_aws.Simulator.ManagementAccountId}\n"
            + $"sso_role_name = {role ?? _aws.Role.Name}\nregion = us-east-1\n{extra}");

    // The file's name is the SHA-1 of the session's name, or of the start URL in profiles of the older form.
    private string TokenPath(string key)
    {
#pragma warning disable CA5350 // AWS's convention.
        string name = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(key)));
#pragma warning restore CA5350
        return Path.Combine(_aws.Home, ".aws", "sso", "cache", name + ".json");
    }

    private void WriteToken(string key, string token, DateTimeOffset expiresAt, string? refreshToken = null)
    {
        JsonObject cached = new()
        {
            ["startUrl"] = StartUrl,
            ["region"] = "eu-central-1",
            ["accessToken"] = token,
            ["expiresAt"] = Text(expiresAt),
        };
        if (refreshToken is not null)
        {
            cached["clientId"] = "client";
            cached["clientSecret"] = "canary-client-secret";
            cached["registrationExpiresAt"] = Text(Now.AddDays(30));
            cached["refreshToken"] = refreshToken;
        }

        _aws.WriteHome(TokenPath(key), cached.ToJsonString());
    }

    private static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);
}
