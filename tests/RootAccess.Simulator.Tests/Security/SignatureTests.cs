using System;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Security;

public sealed class SignatureTests
{
    private static readonly DateTimeOffset s_now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    private readonly FakeTimeProvider _clock = new(s_now);
    private readonly AwsSimulator _simulator;

    public SignatureTests() => _simulator = new AwsSimulator(
        new SimulatorOptions { TimeProvider = _clock, Seed = Simulators.EnabledSeed });

    [Theory]
    [InlineData("iam", 403, "SignatureDoesNotMatch")]
    [InlineData("organizations", 400, "InvalidSignatureException")]
    [InlineData("sqs", 400, "InvalidSignatureException")]
    [InlineData("s3", 403, "SignatureDoesNotMatch")]
    public Task RefusesAWrongSecret(string service, int status, string code) => AssertRefusedAsync(
        service, _simulator.Administrator with { SecretAccessKey = "wrong" }, status, code);

    [Theory]
    [InlineData("iam", 403, "InvalidClientTokenId")]
    [InlineData("organizations", 400, "UnrecognizedClientException")]
    [InlineData("sqs", 400, "UnrecognizedClientException")]
    [InlineData("s3", 403, "InvalidAccessKeyId")]
    public Task RefusesAnUnknownKey(string service, int status, string code) => AssertRefusedAsync(
        service, _simulator.Administrator with { AccessKeyId = "AKIAUNKNOWN000000000" }, status, code);

    [Theory]
    [InlineData("iam", 403, "ExpiredToken")]
    [InlineData("organizations", 400, "ExpiredTokenException")]
    [InlineData("sqs", 400, "ExpiredTokenException")]
    [InlineData("s3", 400, "ExpiredToken")]
    public async Task RefusesASessionFromItsExpirationOn(string service, int status, string code)
    {
        using RawClient client = new(_simulator);
        SimulatorCredential session = await client.AssumeRootAsync(_simulator.Account(SeededAccounts.Clean).Id);

        _clock.Advance(TimeSpan.FromSeconds(899));
        Assert.Equal(200, (await client.IamAsync(session, "GetAccountSummary")).Status);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await AssertRefusedAsync(service, session, status, code);
    }

    [Theory]
    [InlineData("iam", 403, "InvalidClientTokenId")]
    [InlineData("organizations", 400, "UnrecognizedClientException")]
    [InlineData("s3", 400, "InvalidToken")]
    public async Task RefusesASessionWithoutItsToken(string service, int status, string code)
    {
        using RawClient client = new(_simulator);
        SimulatorCredential session = await client.AssumeRootAsync(_simulator.Account(SeededAccounts.Clean).Id);

        await AssertRefusedAsync(service, session with { SessionToken = null }, status, code);
    }

    [Theory]
    [InlineData("iam", 20, 403, "SignatureDoesNotMatch")]
    [InlineData("iam", -20, 403, "SignatureDoesNotMatch")]
    [InlineData("organizations", 20, 400, "InvalidSignatureException")]
    [InlineData("s3", 20, 403, "RequestTimeTooSkewed")]
    [InlineData("s3", -20, 403, "RequestTimeTooSkewed")]
    public Task RefusesAClockThatIsOffByTwentyMinutes(string service, int minutes, int status, string code) =>
        AssertRefusedAsync(
            service, _simulator.Administrator, status, code, new FakeTimeProvider(s_now.AddMinutes(minutes)));

    [Theory]
    [InlineData(14)]
    [InlineData(-14)]
    public async Task AcceptsAClockThatIsOffByFourteenMinutes(int minutes)
    {
        RawAnswer answer = await SendAsync(
            "iam", _simulator.Administrator, new FakeTimeProvider(s_now.AddMinutes(minutes)));

        Assert.Equal((400, "InvalidAction"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task AcceptsAHashedS3Request() =>
        Assert.Equal(200, (await SendAsync("s3", _simulator.Administrator, _clock)).Status);

    [Fact]
    public async Task SaysWhenASignatureExpired()
    {
        RawAnswer answer = await SendAsync(
            "iam", _simulator.Administrator, new FakeTimeProvider(s_now.AddMinutes(-20)));

        Assert.Equal(
            "Signature expired: 20260601T114000Z is now earlier than 20260601T114500Z (20260601T120000Z - 15 min.)",
            answer.Message);
    }

    [Fact]
    public async Task RefusesABodyThatWasTamperedWith()
    {
        using RawClient client = new(_simulator);

        RawAnswer answer = await client.SendAsync(
            _simulator.Administrator,
            "iam",
            "https://iam.amazonaws.com/",
            "Action=GetUser&Version=2010-05-08",
            "application/x-www-form-urlencoded",
            target: null,
            tamper: request => request.Content = new StringContent("Action=DeleteLoginProfile&Version=2010-05-08"));

        Assert.Equal((403, "SignatureDoesNotMatch"), (answer.Status, answer.Code));
        Assert.Single(_simulator.Calls.All, call => call.Outcome == "SignatureDoesNotMatch");
    }

    [Fact]
    public async Task RefusesASignatureForAnotherService()
    {
        using RawClient client = new(_simulator);

        RawAnswer answer = await client.SendAsync(
            _simulator.Administrator,
            "sts",
            "https://iam.amazonaws.com/",
            "Action=GetUser&Version=2010-05-08",
            "application/x-www-form-urlencoded",
            target: null);

        Assert.Equal((403, "SignatureDoesNotMatch"), (answer.Status, answer.Code));
        Assert.Equal("Credential should be scoped to correct service: 'iam'.", answer.Message);
    }

    [Theory]
    [InlineData("sts", "https://sts.eu-west-1.amazonaws.com/", "us-east-1")]
    [InlineData("sts", "https://sts.amazonaws.com/", "eu-west-1")]
    [InlineData("iam", "https://iam.amazonaws.com/", "eu-west-1")]
    public async Task RefusesASignatureForAnotherRegion(string service, string address, string region)
    {
        using RawClient client = new(_simulator);

        RawAnswer answer = await client.SendAsync(
            _simulator.Administrator,
            service,
            address,
            "Action=GetCallerIdentity&Version=2011-06-15",
            "application/x-www-form-urlencoded",
            target: null,
            region);

        Assert.Equal((403, "SignatureDoesNotMatch"), (answer.Status, answer.Code));
    }

    [Theory]
    [InlineData("https://iam.amazonaws.com/", null, 403, "MissingAuthenticationToken")]
    [InlineData("https://organizations.us-east-1.amazonaws.com/", null, 400, "MissingAuthenticationTokenException")]
    [InlineData("https://s3.us-east-1.amazonaws.com/", null, 403, "AccessDenied")]
    [InlineData("https://iam.amazonaws.com/", "AWS4-HMAC-SHA256 Credential=x", 400, "IncompleteSignature")]
    [InlineData("https://organizations.us-east-1.amazonaws.com/", "Bearer x", 400, "IncompleteSignatureException")]
    [InlineData("https://s3.us-east-1.amazonaws.com/", "AWS a:b", 400, "AuthorizationHeaderMalformed")]
    public async Task RefusesARequestThatIsNotSigned(string address, string? authorization, int status, string code)
    {
        using HttpClient http = new(new SimulatorHttpMessageHandler(_simulator));
        using HttpRequestMessage request = new(HttpMethod.Post, address)
        {
            Content = new StringContent("Action=GetUser&Version=2010-05-08"),
        };
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        using HttpResponseMessage response = await http.SendAsync(request);
        RawAnswer answer = new((int)response.StatusCode, await response.Content.ReadAsStringAsync());

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task AnInactiveAccessKeyDoesNotSign()
    {
        _simulator.Change(organization => organization.ManagementAccount.Users[0].AccessKeys[0].Status = "Inactive");

        await AssertRefusedAsync("iam", _simulator.Administrator, 403, "InvalidClientTokenId");
    }

    [Fact]
    public async Task ADeletedAccessKeyNoLongerSigns()
    {
        string account = _simulator.Account(SeededAccounts.Clean).Id;
        SimulatorCredential key = _simulator.CreateRootAccessKey(account);
        using RawClient client = new(_simulator);
        SimulatorCredential session = await client.AssumeRootAsync(account, "IAMDeleteRootUserCredentials");
        Assert.Equal(200, (await client.StsAsync(key, "GetCallerIdentity")).Status);

        await client.IamAsync(session, "DeleteAccessKey", ("AccessKeyId", key.AccessKeyId));

        RawAnswer answer = await client.StsAsync(key, "GetCallerIdentity");
        Assert.Equal((403, "InvalidClientTokenId"), (answer.Status, answer.Code));
    }

    private async Task AssertRefusedAsync(
        string service, SimulatorCredential caller, int status, string code, TimeProvider? clock = null)
    {
        RawAnswer answer = await SendAsync(service, caller, clock ?? _clock);

        Assert.Equal((status, code), (answer.Status, answer.Code));
    }

    private async Task<RawAnswer> SendAsync(string service, SimulatorCredential caller, TimeProvider clock)
    {
        using HttpClient http = new(new SimulatorHttpMessageHandler(_simulator));
        string host = service == "iam" ? "iam.amazonaws.com" : $"{service}.us-east-1.amazonaws.com";
        using HttpRequestMessage request = new(service == "s3" ? HttpMethod.Get : HttpMethod.Post, $"https://{host}/");
        byte[] body = service == "s3" ? [] : Encoding.UTF8.GetBytes("Action=Unknown&Version=2010-05-08");
        request.Content = service == "s3" ? null : new ByteArrayContent(body);
        if (service == "s3")
        {
            request.Headers.TryAddWithoutValidation(
                "x-amz-content-sha256", Convert.ToHexStringLower(SHA256.HashData(body)));
        }

        if (service == "sqs")
        {
            request.Headers.TryAddWithoutValidation("X-Amz-Target", "AmazonSQS.ListQueues");
        }

        new RequestSigner(caller, service, "us-east-1", clock).Sign(request, body);
        using HttpResponseMessage response = await http.SendAsync(request);
        return new RawAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }
}
