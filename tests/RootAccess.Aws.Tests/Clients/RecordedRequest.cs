using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Text.RegularExpressions;

namespace RootAccess.Aws.Tests.Clients;

/// <summary>A request as the service would have read it.</summary>
internal sealed record RecordedRequest(
    string Method, Uri Address, IReadOnlyDictionary<string, string> Headers, string Body)
{
    /// <summary>Region and service of the signature's scope, as <c>us-east-1/iam</c>.</summary>
    public string Scope =>
        Regex.Match(Headers["Authorization"], "Credential=[^/]+/[0-9]{8}/([^,]+)/aws4_request").Groups[1].Value;

    public IReadOnlyList<string> SignedHeaders =>
        Regex.Match(Headers["Authorization"], "SignedHeaders=([^,]+)").Groups[1].Value.Split(';');

    public string ContentType => Headers["Content-Type"].Split(';')[0];

    public static RecordedRequest From(HttpRequestMessage message, string body) => new(
        message.Method.Method,
        message.RequestUri!,
        message.Headers.Concat(message.Content!.Headers).ToDictionary(
            header => header.Key,
            header => string.Join(", ", header.Value),
            StringComparer.OrdinalIgnoreCase),
        body);
}
