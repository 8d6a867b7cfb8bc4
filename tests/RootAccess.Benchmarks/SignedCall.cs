using System;
using System.Collections.Generic;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using RootAccess.Simulator;
using RootAccess.Simulator.Tests.Support;

namespace RootAccess.Benchmarks;

/// <summary>A signed request as the bytes that go over the connection.</summary>
internal static class SignedCall
{
    public static byte[] Create(string name, SimulatorCredential caller, Uri endpoint)
    {
        byte[] body = Encoding.UTF8.GetBytes($"Action={name}&Version=2010-05-08");
        string time = TimeProvider.System.GetUtcNow().UtcDateTime.ToString(
            "yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);
        SortedDictionary<string, string> headers = new(StringComparer.Ordinal)
        {
            ["content-type"] = "application/x-www-form-urlencoded; charset=utf-8",
            ["host"] = endpoint.Authority,
            ["x-amz-date"] = time,
        };
        string authorization = RequestSigner.Authorization(
            caller,
            "iam",
            "us-east-1",
            "POST",
            "/",
            string.Empty,
            headers,
            Convert.ToHexStringLower(SHA256.HashData(body)));
        StringBuilder head = new("POST / HTTP/1.1\r\n");
        foreach (KeyValuePair<string, string> header in headers)
        {
            head.Append(CultureInfo.InvariantCulture, $"{header.Key}: {header.Value}\r\n");
        }

        head.Append(
            CultureInfo.InvariantCulture, $"authorization: {authorization}\r\ncontent-length: {body.Length}\r\n\r\n");
        return [.. Encoding.ASCII.GetBytes(head.ToString()), .. body];
    }
}
