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

/// <summary>Bodies whose chunks are signed one by one, each over the signature before it.</summary>
public sealed class SignedChunkTests
{
    private const string Plain = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    private const string WithTrailer = Plain + "-TRAILER";
    private const string Region = "eu-central-1";
    private const string Open =
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject",
        "Resource":"arn:aws:s3:::bucket/*"}]}
        """;

    private readonly AwsSimulator _simulator = Simulators.Enabled();

    private SimulatedBucket Bucket =>
        _simulator.Account(SeededAccounts.LockedBucket).Buckets.Single(bucket => bucket.Region == Region);

    [Theory]
    [InlineData(Plain)]
    [InlineData(WithTrailer)]
    public async Task AcceptsThem(string kind)
    {
        SimulatorResponse response = await PutAsync(kind, body => body);

        Assert.Equal((204, string.Empty), (response.StatusCode, Encoding.UTF8.GetString(response.Body)));
        Assert.Equal(Open, Bucket.Policy!.Text);
    }

    [Theory]
    [InlineData(Plain, "s3:GetObject", "s3:PutObject")]
    [InlineData(Plain, "chunk-signature=", "chunk-signature=0")]
    [InlineData(Plain, ";chunk-signature=", ";signature=")]
    [InlineData(WithTrailer, "s3:GetObject", "s3:PutObject")]
    [InlineData(WithTrailer, "x-amz-checksum-sha256:", "x-amz-checksum-sha256:A")]
    [InlineData(WithTrailer, "x-amz-trailer-signature:", "x-amz-trailer-signature:0")]
    [InlineData(WithTrailer, "x-amz-trailer-signature:", "x-amz-other:")]
    public async Task RefusesWhatWasTamperedWith(string kind, string from, string to)
    {
        string? before = Bucket.Policy!.Text;

        SimulatorResponse response = await PutAsync(kind, body => body.Replace(from, to, StringComparison.Ordinal));

        Assert.Equal(403, response.StatusCode);
        Assert.Contains("<Code>SignatureDoesNotMatch</Code>", Encoding.UTF8.GetString(response.Body));
        Assert.Equal(before, Bucket.Policy!.Text);
    }

    private async Task<SimulatorResponse> PutAsync(string kind, Func<string, string> tamper)
    {
        using RawClient client = new(_simulator);
        SimulatorCredential session = await client.AssumeRootAsync(
            _simulator.Account(SeededAccounts.LockedBucket).Id, "S3UnlockBucketPolicy");
        string time = TimeProvider.System.GetUtcNow().UtcDateTime.ToString(
            "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        SortedDictionary<string, string> headers = new(StringComparer.Ordinal)
        {
            ["host"] = "127.0.0.1",
            ["x-amz-content-sha256"] = kind,
            ["x-amz-date"] = time,
            ["x-amz-decoded-content-length"] = $"{Open.Length}",
            ["x-amz-security-token"] = session.SessionToken!,
        };
        if (kind == WithTrailer)
        {
            headers["x-amz-trailer"] = "x-amz-checksum-sha256";
        }

        string path = "/" + Bucket.Name;
        string authorization = RequestSigner.Authorization(
            session, "s3", Region, "PUT", path, "policy=", new(headers, StringComparer.Ordinal), kind);
        headers["Authorization"] = authorization;
        string body = Body(session, time, authorization[(authorization.LastIndexOf('=') + 1)..], kind);
        return await _simulator.HandleAsync(new SimulatorRequest
        {
            Method = "PUT",
            Host = "127.0.0.1",
            Path = path,
            QueryString = "policy",
            Headers = headers,
            Body = Encoding.UTF8.GetBytes(tamper(body)),
        });
    }

    private static string Body(SimulatorCredential session, string time, string seed, string kind)
    {
        const int ChunkSize = 64;
        string scope = $"{time[..8]}/{Region}/s3/aws4_request";
        byte[] key = RequestSigner.SigningKey(session, scope);
        string previous = seed;
        StringBuilder body = new();
        foreach (string chunk in Open.Chunk(ChunkSize).Select(part => new string(part)).Append(string.Empty))
        {
            previous = Sign("PAYLOAD", Hash(string.Empty) + "\n" + Hash(chunk));
            body.Append(CultureInfo.InvariantCulture, $"{chunk.Length:x};chunk-signature={previous}\r\n{chunk}");
            body.Append(chunk.Length > 0 ? "\r\n" : string.Empty);
        }

        if (kind == WithTrailer)
        {
            string sum = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Open)));
            string trailer = "x-amz-checksum-sha256:" + sum;
            string signature = Sign("TRAILER", Hash(trailer + "\n"));
            body.Append(CultureInfo.InvariantCulture, $"{trailer}\r\nx-amz-trailer-signature:{signature}\r\n");
        }

        return body.Append("\r\n").ToString();

        string Sign(string what, string hashes) => Convert.ToHexStringLower(HMACSHA256.HashData(
            key, Encoding.UTF8.GetBytes($"AWS4-HMAC-SHA256-{what}\n{time}\n{scope}\n{previous}\n{hashes}")));
    }

    private static string Hash(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
