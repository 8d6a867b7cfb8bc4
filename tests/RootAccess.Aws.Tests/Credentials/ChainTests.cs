using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Amazon.Runtime;
using RootAccess.Aws.Tests.Clients;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Errors;
using Xunit;

namespace RootAccess.Aws.Tests.Credentials;

/// <summary>The standard chain, which reads the process's environment.</summary>
[Collection(ProcessEnvironment.Collection)]
public sealed class ChainTests : IDisposable
{
    private readonly ProfileFiles _files = new();
    private readonly StsScript _sts = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void KeysInTheEnvironmentComeFirst()
    {
        _files.Write("[default]\naws_access_key_id = AKIAFILE\naws_secret_access_key = s\n");
        using ProcessEnvironment environment = Environment(
            ("AWS_ACCESS_KEY_ID", "AKIAENVIRONMENT"), ("AWS_SECRET_ACCESS_KEY", "s"), ("AWS_SESSION_TOKEN", "t"));

        ImmutableCredentials keys = Resolve();

        Assert.Equal(("AKIAENVIRONMENT", "t"), (keys.AccessKey, keys.Token));
    }

    [Fact]
    public void AWebIdentityComesNext()
    {
        string token = _files.Add("token", "the-oidc-token");
        _files.Write("[default]\naws_access_key_id = AKIAFILE\naws_secret_access_key = s\n");
        using ProcessEnvironment environment = Environment(
            ("AWS_WEB_IDENTITY_TOKEN_FILE", token), ("AWS_ROLE_ARN", "arn:aws:iam::111122223333:role/ci"));

        Resolve();

        Assert.Equal("AssumeRoleWithWebIdentity", Assert.Single(_sts.Requests)["Action"]);
    }

    [Fact]
    public void TheDefaultProfileComesNext()
    {
        _files.Write("[default]\naws_access_key_id = AKIAFILE\naws_secret_access_key = s\n");
        using ProcessEnvironment environment = Environment();

        Assert.Equal("AKIAFILE", Resolve().AccessKey);
    }

    [Fact]
    public void AwsProfileChoosesAnotherProfile()
    {
        _files.Write("[ops]\naws_access_key_id = AKIAOPS\naws_secret_access_key = s\n");
        using ProcessEnvironment environment = Environment(("AWS_PROFILE", "ops"));

        Assert.Equal("AKIAOPS", Resolve().AccessKey);
    }

    [Fact]
    public void AnUnknownAwsProfileIsNamed()
    {
        _files.Write("[ops]\naws_access_key_id = AKIAOPS\naws_secret_access_key = s\n");
        using ProcessEnvironment environment = Environment(("AWS_PROFILE", "nobody"));

        RootAccessException failure = Assert.Throws<RootAccessException>(Resolve);

        Assert.Equal(ErrorIds.CredentialsNotFound, failure.ErrorId);
        Assert.Equal("nobody", failure.Target);
    }

    [Fact]
    public void NothingAnywhereIsSaidQuickly()
    {
        _files.Write("[other]\nregion = us-east-1\n");
        using ProcessEnvironment environment = Environment();
        Stopwatch watch = Stopwatch.StartNew();

        RootAccessException failure = Assert.Throws<RootAccessException>(Resolve);

        Assert.Equal(ErrorIds.CredentialsNotFound, failure.ErrorId);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public void AMetadataServiceThatDoesNotAnswerIsSaidQuickly()
    {
        _files.Write("[other]\nregion = us-east-1\n");
        using ProcessEnvironment environment = Environment(
            ("AWS_EC2_METADATA_DISABLED", null), ("AWS_EC2_METADATA_SERVICE_ENDPOINT", "http://127.0.0.1:9"));
        Stopwatch watch = Stopwatch.StartNew();

        RootAccessException failure = Assert.Throws<RootAccessException>(Resolve);

        Assert.Equal(ErrorIds.CredentialsNotFound, failure.ErrorId);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 5);
    }

    [Fact]
    public async Task AnInstanceWithoutARoleIsNoSourceOfCredentials()
    {
        _files.Write("[other]\nregion = us-east-1\n");
        await using RolelessInstance instance = new();
        using ProcessEnvironment environment = Environment(
            ("AWS_EC2_METADATA_DISABLED", null), ("AWS_EC2_METADATA_SERVICE_ENDPOINT", instance.Address));

        RootAccessException failure = Assert.Throws<RootAccessException>(Resolve);

        Assert.Equal(ErrorIds.CredentialsNotFound, failure.ErrorId);
        Assert.Contains("none in the environment", failure.Message, StringComparison.Ordinal);
        Assert.Contains(_files.Credentials, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ATokenGivenAsTextNeedsNoOtherCredentials()
    {
        _files.Write("[other]\nregion = us-east-1\n");
        using ProcessEnvironment environment = Environment();

        RootAccessConnector.ResolveCredentials(new ConnectOptions
        {
            RoleArn = "arn:aws:iam::111122223333:role/ci",
            WebIdentityToken = "the-oidc-token",
            HttpHandler = _sts.NewHandler,
        });

        Assert.Equal("the-oidc-token", Assert.Single(_sts.Requests)["WebIdentityToken"]);
    }

    [Fact]
    public void RoleCallsAreNotRedirectedByTheEnvironment()
    {
        _files.Write(
            "[base]\naws_access_key_id = AKIABASE\naws_secret_access_key = s\n",
            "[profile ops]\nrole_arn = arn:aws:iam::111122223333:role/ops\nsource_profile = base\n"
                + "endpoint_url = http://127.0.0.1:4001\n");
        using ProcessEnvironment environment = Environment(
            ("AWS_PROFILE", "ops"),
            ("AWS_ENDPOINT_URL", "http://127.0.0.1:4002"),
            ("AWS_ENDPOINT_URL_STS", "http://127.0.0.1:4003"));

        Resolve();

        Assert.Equal("https://sts.us-east-1.amazonaws.com/", Assert.Single(_sts.Addresses).AbsoluteUri);
    }

    [Fact]
    public void AnSsoSessionThatExpiredSaysHowToSignIn()
    {
        const string start = "https://example.awsapps.com/start";
        string home = Directory.CreateTempSubdirectory("root-access-home-").FullName;
        try
        {
            WriteSsoToken(home, start);
            _files.Write(
                "[other]\nregion = us-east-1\n",
                $"[profile dev]\nsso_start_url = {start}\nsso_region = us-east-1\n"
                    + "sso_account_id = 111122223333\nsso_role_name = ops\n");
            using ProcessEnvironment environment = Environment(
                ("HOME", home), ("USERPROFILE", home), ("AWS_PROFILE", "dev"));

            RootAccessException failure = Assert.Throws<RootAccessException>(Resolve);

            Assert.Equal(ErrorIds.SsoLoginRequired, failure.ErrorId);
            Assert.Contains("aws sso login --profile dev", failure.RecommendedAction, StringComparison.Ordinal);
            Assert.DoesNotContain("canary", failure.ToString(), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(home, recursive: true);
        }
    }

    private static void WriteSsoToken(string home, string startUrl)
    {
        string folder = Path.Combine(home, ".aws", "sso", "cache");
        Directory.CreateDirectory(folder);
#pragma warning disable CA5350 // The name of the file is a SHA-1 hash by AWS's convention.
        string name = Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(startUrl)));
#pragma warning restore CA5350
        File.WriteAllText(Path.Combine(folder, name + ".json"), $$"""
            {
              "startUrl": "{{startUrl}}", "region": "us-east-1",
              "accessToken": "canary-token", "expiresAt": "2020-01-01T00:00:00Z"
            }
            """);
    }

    private ProcessEnvironment Environment(params (string Name, string? Value)[] variables) => new(
    [.. new (string Name, string? Value)[]
    {
        ("AWS_ACCESS_KEY_ID", null), ("AWS_SECRET_ACCESS_KEY", null), ("AWS_SESSION_TOKEN", null),
        ("AWS_PROFILE", null), ("AWS_REGION", null), ("AWS_DEFAULT_REGION", null),
        ("AWS_WEB_IDENTITY_TOKEN_FILE", null), ("AWS_ROLE_ARN", null),
        ("AWS_CONTAINER_CREDENTIALS_RELATIVE_URI", null), ("AWS_CONTAINER_CREDENTIALS_FULL_URI", null),
        ("AWS_EC2_METADATA_DISABLED", "true"), ("AWS_CONFIG_FILE", null),
        ("AWS_SHARED_CREDENTIALS_FILE", _files.Credentials),
    }.Concat(variables).GroupBy(variable => variable.Name).Select(group => group.Last())]);

    private ImmutableCredentials Resolve() => RootAccessConnector.ResolveCredentials(
        new ConnectOptions { HttpHandler = _sts.NewHandler }).Credentials.GetCredentials();
}
