using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Net.Http;
using System.Security.Cryptography;
using System.Text;

namespace RootAccess.Simulator.Tests.Support;

/// <summary>A SigV4 signer, written apart from the simulator's own check.</summary>
internal sealed record RequestSigner(SimulatorCredential Credential, string Service, string Region, TimeProvider Clock)
{
    public void Sign(HttpRequestMessage request, byte[] body)
    {
        string time = Clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        request.Headers.TryAddWithoutValidation("X-Amz-Date", time);
        SortedDictionary<string, string> signed = new(StringComparer.Ordinal)
        {
            ["host"] = request.Headers.Host ?? request.RequestUri!.Authority,
            ["x-amz-date"] = time,
        };
        if (Credential.SessionToken is { } token)
        {
            request.Headers.TryAddWithoutValidation("X-Amz-Security-Token", token);
            signed["x-amz-security-token"] = token;
        }

        foreach (string name in new[] { "x-amz-content-sha256", "x-amz-target" })
        {
            if (request.Headers.TryGetValues(name, out IEnumerable<string>? values))
            {
                signed[name] = values.Single();
            }
        }

        request.Headers.TryAddWithoutValidation(
            "Authorization",
            Authorization(
                Credential,
                Service,
                Region,
                request.Method.Method,
                path: "/",
                query: string.Empty,
                signed,
                Hex(SHA256.HashData(body))));
    }

    /// <summary>The Authorization header over exactly the given headers, x-amz-date among them.</summary>
    public static string Authorization(
        SimulatorCredential credential,
        string service,
        string region,
        string method,
        string path,
        string query,
        SortedDictionary<string, string> signed,
        string payloadHash)
    {
        string time = signed["x-amz-date"];
        string names = string.Join(';', signed.Keys);
        string headers = string.Concat(signed.Select(header => $"{header.Key}:{header.Value}\n"));
        string canonical = $"{method}\n{path}\n{query}\n{headers}\n{names}\n{payloadHash}";
        string scope = $"{time[..8]}/{region}/{service}/aws4_request";
        string hash = Hex(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)));
        byte[] key = SigningKey(credential, scope);
        string signature = Hex(Hmac(key, $"AWS4-HMAC-SHA256\n{time}\n{scope}\n{hash}"));
        return $"AWS4-HMAC-SHA256 Credential={credential.AccessKeyId}/{scope}, SignedHeaders={names}, "
            + $"Signature={signature}";
    }

    /// <summary>The key that everything of one day, Region and service is signed with.</summary>
    public static byte[] SigningKey(SimulatorCredential credential, string scope) =>
        scope.Split('/').Aggregate(Encoding.UTF8.GetBytes("AWS4" + credential.SecretAccessKey), Hmac);

    private static byte[] Hmac(byte[] key, string text) => HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(text));

    private static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);
}
