using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.S3;

/// <summary>An S3 request: the bucket from the path or from the host name, and the parsed query.</summary>
internal sealed class S3Request
{
    private static readonly string[] s_localSuffixes = [".localhost", ".s3.localhost"];

    private readonly Dictionary<string, string> _query = new(StringComparer.Ordinal);

    private S3Request(string? bucket, string key)
    {
        Bucket = bucket;
        Key = key;
    }

    /// <summary>The bucket, or null for requests about the account.</summary>
    public string? Bucket { get; }

    /// <summary>The object's key, empty for requests about the bucket.</summary>
    public string Key { get; }

    public string? Query(string name) => _query.TryGetValue(name, out string? value) ? value : null;

    public static S3Request Parse(SimulatorRequest request)
    {
        string path = PercentEncoding.Decode(request.Path).TrimStart('/');
        string? bucket = BucketInHost(request.HostName);
        if (bucket is null && path.Length > 0)
        {
            string[] parts = path.Split(['/'], 2);
            bucket = parts[0];
            path = parts.ElementAtOrDefault(1) ?? string.Empty;
        }

        S3Request parsed = new(bucket, path);
        foreach (string part in request.QueryString.Split('&').Where(part => part.Length > 0))
        {
            string[] pair = part.Split(['='], 2);
            parsed._query[PercentEncoding.DecodeForm(pair[0])] =
                PercentEncoding.DecodeForm(pair.ElementAtOrDefault(1) ?? string.Empty);
        }

        return parsed;
    }

    // bucket.s3.region.amazonaws.com at AWS; bucket.localhost here.
    private static string? BucketInHost(string hostName)
    {
        if (ServiceRouter.IsAwsHost(hostName))
        {
            int service = hostName.IndexOf(".s3.", StringComparison.Ordinal);
            int dashed = hostName.IndexOf(".s3-", StringComparison.Ordinal);
            int end = service >= 0 ? service : dashed;
            return end > 0 ? hostName.Substring(0, end) : null;
        }

        string? suffix = s_localSuffixes.LastOrDefault(item => hostName.EndsWith(item, StringComparison.Ordinal));
        string? name = suffix is null ? null : hostName.Substring(0, hostName.Length - suffix.Length);
        return name is "s3" ? null : name;
    }
}
