using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.S3;

/// <summary>
/// What no SDK here sends: unsigned payloads, chunked bodies with trailers, bucket.localhost, wrong Regions.
/// </summary>
public sealed class S3WireTests
{
    private const string Open =
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject",
        "Resource":"arn:aws:s3:::bucket/*"}]}
        """;

    // What fits the body that is sent.
    private const string Announced = "announced";

    private const string UnsignedTrailer = "STREAMING-UNSIGNED-PAYLOAD-TRAILER";

    private readonly AwsSimulator _simulator = Simulators.Enabled();

    private SimulatedBucket Bucket =>
        _simulator.Account(SeededAccounts.LockedBucket).Buckets.Single(bucket => bucket.Region == "eu-central-1");

    [Fact]
    public async Task ReadsAChunkedBodyWithAChecksumTrailer()
    {
        SimulatorResponse response = await PutAsync(
            Chunked(Open, "x-amz-checksum-sha256:" + Sha256(Open)), UnsignedTrailer);

        Assert.Equal(204, response.StatusCode);
        Assert.Equal(Open, Bucket.Policy!.Text);
    }

    [Theory]
    [InlineData("x-amz-checksum-sha256:AAAA", "InvalidRequest")]
    [InlineData("x-amz-checksum-crc32:AAAAAA==", "BadDigest")]
    [InlineData("x-amz-checksum-crc32c:AAAAAA==", "BadDigest")]
    [InlineData("x-amz-checksum-crc64nvme:AAAAAAAAAAA=", "BadDigest")]
    [InlineData("x-amz-checksum-xxhash3:AAAAAAAAAAA=", "InvalidRequest")]
    [InlineData("no trailer", "MalformedTrailerError")]
    public async Task RefusesAChunkedBodyWhoseChecksumIsWrong(string trailer, string code)
    {
        SimulatorResponse response = await PutAsync(Chunked(Open, trailer), UnsignedTrailer);

        Assert.Equal((400, code), (response.StatusCode, Answer(response).Code));
        Assert.NotEqual(Open, Bucket.Policy!.Text);
    }

    [Theory]
    [InlineData("zz\r\nabc\r\n0\r\n\r\n")]
    [InlineData("ffff\r\nabc\r\n")]
    [InlineData("")]
    public async Task RefusesAChunkedBodyThatIsCutShort(string body)
    {
        SimulatorResponse response = await PutAsync(body, UnsignedTrailer);

        Assert.Equal((400, "IncompleteBody"), (response.StatusCode, Answer(response).Code));
    }

    [Fact]
    public async Task AcceptsAnUnsignedPayload()
    {
        SimulatorResponse response = await PutAsync(Open, "UNSIGNED-PAYLOAD");

        Assert.Equal(204, response.StatusCode);
        Assert.Equal(Open, Bucket.Policy!.Text);
    }

    [Fact]
    public async Task RefusesABodyThatDoesNotHaveTheDeclaredHash()
    {
        SimulatorResponse response = await PutAsync(Open, Convert.ToHexStringLower(SHA256.HashData([1])));

        Assert.Equal((400, "XAmzContentSHA256Mismatch"), (response.StatusCode, Answer(response).Code));
    }

    [Fact]
    public async Task RefusesATrailerThatWasNotAnnounced()
    {
        SimulatorResponse response = await PutAsync(
            Chunked(Open, "x-amz-checksum-sha256:" + Sha256(Open)), UnsignedTrailer, trailer: "x-amz-checksum-crc32");

        Assert.Equal((400, "MalformedTrailerError"), (response.StatusCode, Answer(response).Code));
    }

    [Theory]
    [InlineData("7", 400, "IncompleteBody")]
    [InlineData(null, 411, "MissingContentLength")]
    public async Task WantsTheLengthOfTheContentOfAChunkedBody(string? length, int status, string code)
    {
        SimulatorResponse response = await PutAsync(
            Chunked(Open, "x-amz-checksum-sha256:" + Sha256(Open)), UnsignedTrailer, length: length);

        Assert.Equal((status, code), (response.StatusCode, Answer(response).Code));
    }

    [Fact]
    public async Task RefusesAKindOfPayloadItDoesNotKnow()
    {
        SimulatorResponse response = await PutAsync(Open, "STREAMING-AWS4-ECDSA-P256-SHA256-PAYLOAD");

        Assert.Equal((400, "InvalidArgument"), (response.StatusCode, Answer(response).Code));
    }

    [Fact]
    public async Task FindsTheBucketInALocalHostName()
    {
        SimulatorResponse response = await SendAsync(
            "GET", Bucket.Name + ".localhost:5000", "/", string.Empty, "UNSIGNED-PAYLOAD");

        Assert.Equal(200, response.StatusCode);
        Assert.Equal(Bucket.Policy!.Text, Encoding.UTF8.GetString(response.Body));
    }

    [Fact]
    public async Task SendsAWrongRegionAway()
    {
        SimulatorResponse response = await SendAsync(
            "GET", "127.0.0.1:5000", "/" + Bucket.Name, string.Empty, "UNSIGNED-PAYLOAD", region: "us-east-1");

        Assert.Equal((301, "PermanentRedirect"), (response.StatusCode, Answer(response).Code));
        Assert.Equal("eu-central-1", response.Headers["x-amz-bucket-region"]);
    }

    private static RawAnswer Answer(SimulatorResponse response)
    {
        string text = Encoding.UTF8.GetString(response.Body);
        return new RawAnswer(response.StatusCode, text[text.IndexOf("<Error", StringComparison.Ordinal)..]);
    }

    private static string Chunked(string body, string trailer) =>
        $"{Encoding.UTF8.GetByteCount(body):x}\r\n{body}\r\n0\r\n{trailer}\r\n\r\n";

    private static string Sha256(string text) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private Task<SimulatorResponse> PutAsync(
        string body, string contentHash, string? trailer = Announced, string? length = Announced)
    {
        Dictionary<string, string> extra = [];
        if (contentHash.StartsWith("STREAMING-", StringComparison.Ordinal))
        {
            string[] lines = body.Split("\r\n");
            Add("x-amz-trailer", trailer, lines.Length < 4 ? null : lines[^3].Split(':')[0]);
            Add("x-amz-decoded-content-length", length, $"{Encoding.UTF8.GetByteCount(Open)}");
        }

        return SendAsync("PUT", "127.0.0.1:5000", "/" + Bucket.Name, body, contentHash, extra: extra);

        void Add(string name, string? value, string? announced)
        {
            if ((value == Announced ? announced : value) is { } text)
            {
                extra[name] = text;
            }
        }
    }

    private async Task<SimulatorResponse> SendAsync(
        string method,
        string host,
        string path,
        string body,
        string contentHash,
        string region = "eu-central-1",
        IReadOnlyDictionary<string, string>? extra = null)
    {
        using RawClient client = new(_simulator);
        SimulatorCredential session = await client.AssumeRootAsync(
            _simulator.Account(SeededAccounts.LockedBucket).Id, "S3UnlockBucketPolicy");
        SortedDictionary<string, string> headers = new(
            extra?.ToDictionary(header => header.Key, header => header.Value) ?? [], StringComparer.Ordinal)
        {
            ["host"] = host,
            ["x-amz-content-sha256"] = contentHash,
            ["x-amz-date"] = TimeProvider.System.GetUtcNow().UtcDateTime.ToString(
                "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
            ["x-amz-security-token"] = session.SessionToken!,
        };
        headers["Authorization"] = RequestSigner.Authorization(
            session, "s3", region, method, path, "policy=", new(headers, StringComparer.Ordinal), contentHash);
        return await _simulator.HandleAsync(new SimulatorRequest
        {
            Method = method,
            Host = host,
            Path = path,
            QueryString = "policy",
            Headers = headers,
            Body = Encoding.UTF8.GetBytes(body),
        });
    }
}
