using System;
using System.Linq;
using System.Threading.Tasks;
using Amazon.Runtime;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Simulator;
using Xunit;

namespace RootAccess.Aws.Tests.Credentials;

/// <summary>Profiles in files that are named with ProfileLocation.</summary>
public sealed class ProfileTests : IDisposable
{
    private readonly ProfileFiles _files = new();
    private readonly StsScript _sts = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void StaticKeysComeFromTheCredentialsFile()
    {
        _files.Write("[ops]\naws_access_key_id = AKIAOPS\naws_secret_access_key = s\naws_session_token = t\n");

        ImmutableCredentials keys = Resolve("ops");

        Assert.Equal(("AKIAOPS", "s", "t"), (keys.AccessKey, keys.SecretKey, keys.Token));
    }

    [Fact]
    public void ARoleIsAssumedWithTheKeysOfItsSourceProfile()
    {
        _files.Write(
            "[base]\naws_access_key_id = AKIABASE\naws_secret_access_key = s\n",
            """
            [profile ops]
            role_arn = arn:aws:iam::111122223333:role/ops
            source_profile = base
            external_id = partner-7
            role_session_name = nightly
            region = eu-central-1
            """);

        ImmutableCredentials keys = Resolve("ops");

        Assert.Equal("ASIASCRIPT1", keys.AccessKey);
        var request = Assert.Single(_sts.Requests);
        Assert.Equal("AssumeRole", request["Action"]);
        Assert.Equal("arn:aws:iam::111122223333:role/ops", request["RoleArn"]);
        Assert.Equal("partner-7", request["ExternalId"]);
        Assert.Equal("nightly", request["RoleSessionName"]);
        Assert.Contains("Credential=AKIABASE/", request["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public void RolesChain()
    {
        _files.Write(
            "[base]\naws_access_key_id = AKIABASE\naws_secret_access_key = s\n",
            """
            [profile middle]
            role_arn = arn:aws:iam::111122223333:role/middle
            source_profile = base
            [profile top]
            role_arn = arn:aws:iam::111122223333:role/top
            source_profile = middle
            """);

        Resolve("top");

        Assert.Equal(
            ["arn:aws:iam::111122223333:role/middle", "arn:aws:iam::111122223333:role/top"],
            _sts.Requests.Select(request => request["RoleArn"]));
        Assert.Contains("Credential=ASIASCRIPT1/", _sts.Requests.Last()["Authorization"], StringComparison.Ordinal);
    }

    [Fact]
    public void ProfilesThatLeadInACircleAreRefused()
    {
        _files.Write(
            "[unused]\naws_access_key_id = AKIABASE\naws_secret_access_key = s\n",
            """
            [profile a]
            role_arn = arn:aws:iam::111122223333:role/a
            source_profile = b
            [profile b]
            role_arn = arn:aws:iam::111122223333:role/b
            source_profile = a
            """);

        Assert.Equal(ErrorIds.CredentialsNotFound, Refused("a").ErrorId);
    }

    [Fact]
    public void AProcessGivesKeys()
    {
        string script = _files.Add(
            "keys.json", """{"Version": 1, "AccessKeyId": "AKIAPROCESS", "SecretAccessKey": "s"}""");
        _files.Write($"[ops]\ncredential_process = cat {script}\n");

        Assert.Equal("AKIAPROCESS", Resolve("ops").AccessKey);
    }

    [Fact]
    public void AProcessThatFailsIsNamedByItsProfileWithoutWhatItPrinted()
    {
        string script = _files.Add("fail.sh", "echo canary-out; echo canary-err >&2; exit 3");
        _files.Write($"[ops]\ncredential_process = sh {script}\n");

        RootAccessException failure = Refused("ops");

        Assert.Equal(ErrorIds.CredentialsNotFound, failure.ErrorId);
        Assert.Equal("ops", failure.Target);
        Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AWebIdentityTokenIsReadFromItsFile()
    {
        string token = _files.Add("token", "the-oidc-token\n");
        _files.Write(
            "[unused]\naws_access_key_id = AKIABASE\naws_secret_access_key = s\n",
            $"""
            [profile ci]
            role_arn = arn:aws:iam::111122223333:role/ci
            web_identity_token_file = {token}
            """);

        Assert.Equal("ASIASCRIPT1", Resolve("ci").AccessKey);

        var request = Assert.Single(_sts.Requests);
        Assert.Equal("AssumeRoleWithWebIdentity", request["Action"]);
        Assert.Equal("the-oidc-token", request["WebIdentityToken"]);
        Assert.Equal(string.Empty, request["Authorization"]);
    }

    [Fact]
    public void AnUnknownProfileIsNamedTogetherWithTheFile()
    {
        _files.Write("[ops]\naws_access_key_id = AKIAOPS\naws_secret_access_key = s\n");

        RootAccessException failure = Refused("nobody");

        Assert.Equal(ErrorIds.CredentialsNotFound, failure.ErrorId);
        Assert.Contains("'nobody'", failure.Message, StringComparison.Ordinal);
        Assert.Contains(_files.Credentials, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void AMissingSourceProfileIsNamed()
    {
        _files.Write(
            "[unused]\naws_access_key_id = AKIABASE\naws_secret_access_key = s\n",
            "[profile ops]\nrole_arn = arn:aws:iam::111122223333:role/ops\nsource_profile = gone\n");

        Assert.Equal("gone", Refused("ops").Target);
    }

    [Theory]
    [InlineData(
        "[profile dev]\nsso_start_url = https://example.awsapps.com/start\nsso_region = us-east-1\n"
        + "sso_account_id = 111122223333\nsso_role_name = ops\n")]
    [InlineData(
        "[profile dev]\nsso_session = corp\nsso_account_id = 111122223333\nsso_role_name = ops\n"
        + "[sso-session corp]\nsso_start_url = https://example.awsapps.com/start\nsso_region = us-east-1\n")]
    public void AnSsoProfileWithoutASessionSaysHowToSignIn(string config)
    {
        _files.Write("[unused]\naws_access_key_id = AKIABASE\naws_secret_access_key = s\n", config);

        RootAccessException failure = Refused("dev");

        Assert.Equal(ErrorIds.SsoLoginRequired, failure.ErrorId);
        Assert.Contains("aws sso login --profile dev", failure.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public void AProfileOfAwsLoginSaysWhatToUseInstead()
    {
        _files.Write(
            "[unused]\naws_access_key_id = AKIABASE\naws_secret_access_key = s\n",
            "[profile dev]\nlogin_session = arn:aws:iam::111122223333:user/dev\nregion = us-east-1\n");

        RootAccessException failure = Refused("dev");

        Assert.Equal(ErrorIds.CredentialsNotFound, failure.ErrorId);
        Assert.Contains("credential_process", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConnectsWithARoleProfileAgainstTheSimulator()
    {
        SimulatedAws aws = new();
        string role = aws.AddRole("operator", externalId: "partner-7");
        SimulatorCredential administrator = aws.Simulator.Administrator;
        _files.Write(
            $"""
            [base]
            aws_access_key_id = {administrator.AccessKeyId}
            aws_secret_access_key = {administrator.SecretAccessKey}
            """,
            $"[profile ops]\nrole_arn = {role}\nsource_profile = base\nexternal_id = partner-7\n");

        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(new ConnectOptions
        {
            ProfileName = "ops",
            ProfileLocation = _files.Credentials,
            HttpHandler = aws.NewHandler,
        });

        Assert.EndsWith(
            ":assumed-role/operator/RootAccessManagement", connected.Connection.CallerArn, StringComparison.Ordinal);
    }

    private RootAccessException Refused(string profileName) =>
        Assert.Throws<RootAccessException>(() => Resolve(profileName));

    private ImmutableCredentials Resolve(string profileName) => RootAccessConnector.ResolveCredentials(
        new ConnectOptions
        {
            ProfileName = profileName,
            ProfileLocation = _files.Credentials,
            HttpHandler = _sts.NewHandler,
        }).Credentials.GetCredentials();
}
