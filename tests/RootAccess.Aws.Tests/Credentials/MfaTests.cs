using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Amazon.Runtime;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Errors;
using Xunit;

namespace RootAccess.Aws.Tests.Credentials;

public sealed class MfaTests : IDisposable
{
    private const string Device = "arn:aws:iam::111122223333:mfa/ops";
    private const string Role = "arn:aws:iam::111122223333:role/ops";

    private readonly ProfileFiles _files = new();
    private readonly StsScript _sts = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void TheCodeIsAskedForOnTheCallingThread()
    {
        List<(string Serial, int Thread)> asked = [];

        RootAccessConnector.ResolveCredentials(Options(serial =>
        {
            asked.Add((serial, Environment.CurrentManagedThreadId));
            return "123456";
        }));

        Assert.Equal([(Device, Environment.CurrentManagedThreadId)], asked);
        IReadOnlyDictionary<string, string> request = Assert.Single(_sts.Requests);
        Assert.Equal(Device, request["SerialNumber"]);
        Assert.Equal("123456", request["TokenCode"]);
    }

    [Fact]
    public void EveryRoleOfAChainAsksOnTheCallingThread()
    {
        _files.Write(
            "[base]\naws_access_key_id = AKIABASE\naws_secret_access_key = s\n",
            $"""
            [profile middle]
            role_arn = {Role}
            source_profile = base
            mfa_serial = inner
            [profile top]
            role_arn = {Role}
            source_profile = middle
            mfa_serial = outer
            """);
        List<(string Serial, int Thread)> asked = [];

        RootAccessConnector.ResolveCredentials(new ConnectOptions
        {
            ProfileName = "top",
            ProfileLocation = _files.Credentials,
            HttpHandler = _sts.NewHandler,
            MfaTokenCode = serial =>
            {
                asked.Add((serial, Environment.CurrentManagedThreadId));
                return "123456";
            },
        });

        int here = Environment.CurrentManagedThreadId;
        Assert.Equal([("outer", here), ("inner", here)], asked);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public void WithoutAnAnswerTheDeviceIsNamed(string? answer)
    {
        ConnectOptions options = Options(answer is null ? null : _ => answer);

        RootAccessException failure = Assert.Throws<RootAccessException>(
            () => RootAccessConnector.ResolveCredentials(options));

        Assert.Equal(ErrorIds.MfaTokenRequired, failure.ErrorId);
        Assert.Equal(Device, failure.Target);
        Assert.Empty(_sts.Requests);
    }

    [Fact]
    public async Task NobodyIsAskedAgainWhenTheKeysEnd()
    {
        int asked = 0;
        InstantTime time = new();
        _sts.Expiration = (time.GetUtcNow() + TimeSpan.FromHours(1)).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", null);
        AWSCredentials credentials = RootAccessConnector.ResolveCredentials(Options(
            _ =>
            {
                asked++;
                return "123456";
            },
            time)).Credentials;

        await Task.Delay(TimeSpan.FromHours(1), time);
        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(credentials.GetCredentialsAsync);

        Assert.Equal(ErrorIds.MfaTokenRequired, failure.ErrorId);
        Assert.Equal(1, asked);
    }

    [Fact]
    public void ADeviceWithoutARoleIsRefused()
    {
        ConnectOptions options = new()
        {
            CredentialSource = () => new SuppliedCredentials { AccessKey = "AKIABASE", SecretKey = "s" },
            MfaSerial = Device,
            HttpHandler = _sts.NewHandler,
        };

        RootAccessException failure = Assert.Throws<RootAccessException>(
            () => RootAccessConnector.ResolveCredentials(options));

        Assert.Equal(ErrorIds.CredentialsNotFound, failure.ErrorId);
        Assert.Equal(FailureCategory.InvalidArgument, failure.Category);
    }

    private ConnectOptions Options(Func<string, string>? tokenCode, TimeProvider? time = null) => new()
    {
        CredentialSource = () => new SuppliedCredentials { AccessKey = "AKIABASE", SecretKey = "s" },
        RoleArn = Role,
        MfaSerial = Device,
        MfaTokenCode = tokenCode,
        HttpHandler = _sts.NewHandler,
        TimeProvider = time ?? TimeProvider.System,
    };
}
