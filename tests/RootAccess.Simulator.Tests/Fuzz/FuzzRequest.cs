using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Security.Cryptography;
using RootAccess.Simulator.Tests.Support;

namespace RootAccess.Simulator.Tests.Fuzz;

/// <summary>A request in the making, which can be signed at any point.</summary>
internal sealed record FuzzRequest
{
    private static readonly string s_host = "127.0.0.1";

    public required string Service { get; init; }

    public string Method { get; init; } = "POST";

    public string Path { get; init; } = "/";

    public string Query { get; init; } = string.Empty;

    public string? Target { get; init; }

    public byte[] Body { get; init; } = [];

    public string? Encoding { get; init; }

    public SimulatorRequest Sign(SimulatorCredential caller, DateTimeOffset now)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(Body));
        SortedDictionary<string, string> headers = new(StringComparer.Ordinal)
        {
            ["host"] = s_host,
            ["x-amz-content-sha256"] = hash,
            ["x-amz-date"] = now.UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture),
        };
        Add("x-amz-security-token", caller.SessionToken);
        Add("x-amz-target", Target?.Trim());
        Add("content-encoding", Encoding);
        string path = Service == "s3" ? Canonical(Path) : Uri.EscapeDataString(Path).Replace("%2F", "/");
        string authorization = RequestSigner.Authorization(
            caller, Service, "us-east-1", Method, path, CanonicalQuery(), new(headers, StringComparer.Ordinal), hash);
        headers["authorization"] = authorization;
        return new SimulatorRequest
        {
            Method = Method,
            Host = s_host,
            Path = Path,
            QueryString = Query,
            Headers = headers,
            Body = Body,
        };

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                headers[name] = value;
            }
        }
    }

    private static string Canonical(string path) =>
        Uri.EscapeDataString(Uri.UnescapeDataString(path)).Replace("%2F", "/");

    private string CanonicalQuery() => string.Join('&', Query
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Split('=', 2))
        .Select(pair => $"{Escape(pair[0])}={Escape(pair.Length == 2 ? pair[1] : string.Empty)}")
        .Order(StringComparer.Ordinal));

    private static string Escape(string text) => Uri.EscapeDataString(Uri.UnescapeDataString(text));
}
