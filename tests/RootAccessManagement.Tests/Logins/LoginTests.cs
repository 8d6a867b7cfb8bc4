using System;
using System.Linq;
using System.Threading.Tasks;
using RootAccessManagement.Tests.Loopback;

namespace RootAccessManagement.Tests.Logins;

/// <summary>
/// Every way to sign in, at AWS's own host names, up to an audit in a root session. Each in a process of its own, since
/// the SDK reads the environment once.
/// </summary>
public sealed class LoginTests : IAsyncLifetime
{
    private const string Audit = " (Get-OrgMemberAccount -Name sandbox-ana | Get-MemberRootCredential).Status";
    private LoopbackAws _aws = null!;

    public async Task InitializeAsync() => _aws = await LoopbackAws.StartAsync();

    public async Task DisposeAsync() => await _aws.DisposeAsync();

    [LoopbackFact]
    public async Task Keys_in_the_environment()
    {
        string[] lines = await SignInAsync(
            string.Empty,
            ("AWS_ACCESS_KEY_ID", _aws.Simulator.AccessKeyId),
            ("AWS_SECRET_ACCESS_KEY", _aws.Simulator.SecretAccessKey));

        Assert.Equal([_aws.Simulator.Administrator.PrincipalArn, "Present"], lines);
    }

    [LoopbackFact]
    public async Task A_role_of_another_profile()
    {
        _aws.WriteProfiles($"[profile ops]\nrole_arn = {_aws.Role.Arn}\nsource_profile = base\nregion = eu-central-1\n");

        Assert.Equal([Session("RootAccessManagement"), "Present"], await SignInAsync("-ProfileName ops"));
        Assert.Equal(
            ["iam.amazonaws.com", "organizations.us-east-1.amazonaws.com", "sts.us-east-1.amazonaws.com"],
            _aws.Hosts.Distinct().Order());
    }

    [LoopbackFact]
    public async Task A_role_with_an_MFA_code()
    {
        _aws.WriteProfiles($"[profile ops]\nrole_arn = {_aws.Role.Arn}\nsource_profile = base\nmfa_serial = device-7\n");

        string[] lines = await SignInAsync("-ProfileName ops -TokenCode 123456");

        Assert.Equal([Session("RootAccessManagement"), "Present"], lines);
        ReceivedRequest assumed = _aws.Requests.Single(request => request.Field("Action") == "AssumeRole");
        Assert.Equal(("device-7", "123456"), (assumed.Field("SerialNumber"), assumed.Field("TokenCode")));
    }

    [LoopbackFact]
    public async Task A_role_with_an_MFA_device_and_nobody_to_ask()
    {
        _aws.WriteProfiles($"[profile ops]\nrole_arn = {_aws.Role.Arn}\nsource_profile = base\nmfa_serial = device-7\n");

        string error = await RefusedAsync("-ProfileName ops");

        Assert.StartsWith("MfaTokenRequired,", error, StringComparison.Ordinal);
        Assert.Contains("device-7", error, StringComparison.Ordinal);
        Assert.Contains("-TokenCode", error, StringComparison.Ordinal);
        Assert.Empty(_aws.Requests);
    }

    [LoopbackFact]
    public async Task A_process()
    {
        string keys = _aws.WriteHome("keys.json", $$"""
            {
              "Version": 1,
              "AccessKeyId": "{{_aws.Simulator.AccessKeyId}}",
              "SecretAccessKey": "{{_aws.Simulator.SecretAccessKey}}"
            }
            """);
        _aws.WriteProfiles($"[profile vault]\ncredential_process = cat {keys}\n");

        Assert.Equal(
            [_aws.Simulator.Administrator.PrincipalArn, "Present"], await SignInAsync("-ProfileName vault"));
    }

    [LoopbackFact]
    public async Task A_web_identity_of_the_environment()
    {
        string token = _aws.WriteHome("token", FederatedSts.Token);

        string[] lines = await SignInAsync(
            string.Empty,
            ("AWS_WEB_IDENTITY_TOKEN_FILE", token),
            ("AWS_ROLE_ARN", _aws.Role.Arn),
            ("AWS_ROLE_SESSION_NAME", "pipeline-7"));

        Assert.Equal([Session("pipeline-7"), "Present"], lines);
    }

    [LoopbackFact]
    public async Task A_web_identity_of_a_profile()
    {
        string token = _aws.WriteHome("token", FederatedSts.Token);
        _aws.WriteProfiles($"[profile ci]\nrole_arn = {_aws.Role.Arn}\nweb_identity_token_file = {token}\n");

        Assert.Equal([Session("RootAccessManagement"), "Present"], await SignInAsync("-ProfileName ci"));
    }

    [LoopbackFact]
    public async Task A_web_identity_given_as_text()
    {
        string[] lines = await SignInAsync(
            $"-RoleArn {_aws.Role.Arn} -WebIdentityToken {FederatedSts.Token} -RoleSessionName job-3");

        Assert.Equal([Session("job-3"), "Present"], lines);
    }

    [LoopbackFact]
    public async Task A_web_identity_that_AWS_does_not_know()
    {
        string error = await RefusedAsync($"-RoleArn {_aws.Role.Arn} -WebIdentityToken canary-forged");

        Assert.StartsWith("CredentialsNotFound,", error, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", error, StringComparison.Ordinal);
    }

    [LoopbackFact]
    public async Task A_container()
    {
        string[] lines = await SignInAsync(
            string.Empty,
            ("AWS_CONTAINER_CREDENTIALS_FULL_URI", _aws.MachineAddress + "/container"),
            ("AWS_CONTAINER_AUTHORIZATION_TOKEN", MachineMetadata.ContainerToken));

        Assert.Equal([Session("container"), "Present"], lines);
    }

    [LoopbackFact]
    public async Task A_container_whose_token_is_not_good()
    {
        string error = await RefusedAsync(
            string.Empty,
            ("AWS_CONTAINER_CREDENTIALS_FULL_URI", _aws.MachineAddress + "/container"),
            ("AWS_CONTAINER_AUTHORIZATION_TOKEN", "canary-wrong"));

        Assert.StartsWith("CredentialsNotFound,", error, StringComparison.Ordinal);
        Assert.Contains("container", error, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", error, StringComparison.Ordinal);
    }

    [LoopbackFact]
    public async Task An_instance()
    {
        string[] lines = await SignInAsync(
            string.Empty,
            ("AWS_EC2_METADATA_DISABLED", "false"),
            ("AWS_EC2_METADATA_SERVICE_ENDPOINT", _aws.MachineAddress));

        Assert.Equal([Session("instance"), "Present"], lines);
        Assert.Contains(_aws.Requests, request => request is { Method: "PUT", Path: "/latest/api/token" });
    }

    [LoopbackTheory]
    [InlineData("Ec2InstanceMetadata")]
    [InlineData("EcsContainer")]
    public async Task A_role_assumed_with_the_machines_own(string source)
    {
        _aws.WriteProfiles($"[profile ops]\nrole_arn = {_aws.Role.Arn}\ncredential_source = {source}\n");

        string[] lines = await SignInAsync(
            "-ProfileName ops",
            ("AWS_EC2_METADATA_DISABLED", "false"),
            ("AWS_EC2_METADATA_SERVICE_ENDPOINT", _aws.MachineAddress),
            ("AWS_CONTAINER_CREDENTIALS_FULL_URI", _aws.MachineAddress + "/container"),
            ("AWS_CONTAINER_AUTHORIZATION_TOKEN", MachineMetadata.ContainerToken));

        Assert.Equal([Session("RootAccessManagement"), "Present"], lines);
    }

    [LoopbackFact]
    public async Task A_SAML_profile_without_its_endpoint()
    {
        // What knows the endpoints is the encrypted store of the .NET SDK, which is on Windows only.
        _aws.WriteProfiles($"[profile ops]\nrole_arn = {_aws.Role.Arn}\nsaml_endpoint_name = adfs\nendpoint_name = adfs\n");

        string error = await RefusedAsync("-ProfileName ops");

        Assert.StartsWith("CredentialsNotFound,", error, StringComparison.Ordinal);
        Assert.Contains("'ops'", error, StringComparison.Ordinal);
    }

    private string Session(string name) =>
        $"arn:aws:sts::{_aws.Simulator.ManagementAccountId}:assumed-role/{_aws.Role.Name}/{name}";

    private async Task<string[]> SignInAsync(string parameters, params (string Name, string Value)[] variables) =>
        (await RunAsync($"(Connect-RootAccess {parameters}).CallerArn;" + Audit, variables)).Lines;

    private async Task<string> RefusedAsync(string parameters, params (string Name, string Value)[] variables)
    {
        SessionResult result = await RunAsync($"Connect-RootAccess {parameters}", variables);
        Assert.Equal((1, string.Empty), (result.ExitCode, result.Output));
        return result.Error;
    }

    private Task<SessionResult> RunAsync(string script, (string Name, string Value)[] variables) =>
        SessionProcess.RunAsync("Import-Module $Manifest; " + script, _aws.Environment(variables));
}
