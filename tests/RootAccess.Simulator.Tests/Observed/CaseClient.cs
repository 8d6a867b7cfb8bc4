using System;
using System.Collections.Generic;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using RootAccess.Simulator.Tests.Support;

namespace RootAccess.Simulator.Tests.Observed;

/// <summary>Sends calls in each service's protocol, signed by hand, to a server on this machine.</summary>
internal sealed class CaseClient(Uri endpoint, TimeProvider clock) : IDisposable
{
    private readonly HttpClient _http = new();

    /// <param name="caller">Who calls.</param>
    /// <param name="call">Service and operation, such as <c>iam:GetUser</c>.</param>
    /// <param name="input">The members of the input.</param>
    /// <param name="host">Another host name than the service's own, or null.</param>
    /// <param name="region">The Region to sign for.</param>
    public Task<CaseAnswer> SendAsync(
        SimulatorCredential caller, string call, JsonObject input, string? host, string region)
    {
        string service = call.Split(':')[0];
        string operation = call.Split(':')[1];
        return service switch
        {
            "iam" => FormAsync(
                new(caller, service, region, host ?? "iam.amazonaws.com"), operation, "2010-05-08", input),
            "sts" => FormAsync(
                new(caller, service, region, host ?? $"sts.{region}.amazonaws.com"), operation, "2011-06-15", input),
            "organizations" => JsonAsync(
                new(caller, service, region, host ?? $"organizations.{region}.amazonaws.com"),
                "AWSOrganizationsV20161128." + operation,
                "1.1",
                input),
            "cloudtrail" => JsonAsync(
                new(caller, service, region, host ?? $"cloudtrail.{region}.amazonaws.com"),
                "com.amazonaws.cloudtrail.v20131101.CloudTrail_20131101." + operation,
                "1.1",
                input),
            "sqs" => JsonAsync(
                new(caller, service, region, host ?? $"sqs.{region}.amazonaws.com"),
                "AmazonSQS." + operation,
                "1.0",
                input),
            "account" => SendAsync(
                new(caller, service, region, host ?? $"account.{region}.amazonaws.com"),
                HttpMethod.Post,
                "/" + char.ToLowerInvariant(operation[0]) + operation[1..],
                string.Empty,
                input.ToJsonString(),
                "application/json",
                target: null),
            "s3" => BucketAsync(new(caller, service, region, host ?? $"s3.{region}.amazonaws.com"), operation, input),
            _ => throw new ArgumentOutOfRangeException(nameof(call), call, "Not a service."),
        };
    }

    public void Dispose() => _http.Dispose();

    private Task<CaseAnswer> FormAsync(Destination to, string operation, string version, JsonObject input)
    {
        IEnumerable<KeyValuePair<string, string>> fields = input.Select(member =>
            new KeyValuePair<string, string>(member.Key, member.Value!.ToString()));
        string form = $"Action={operation}&Version={version}" + string.Concat(
            fields.Select(field => $"&{field.Key}={Uri.EscapeDataString(field.Value)}"));
        return SendAsync(
            to, HttpMethod.Post, "/", string.Empty, form, "application/x-www-form-urlencoded", target: null);
    }

    private Task<CaseAnswer> JsonAsync(Destination to, string target, string version, JsonObject input) => SendAsync(
        to, HttpMethod.Post, "/", string.Empty, input.ToJsonString(), "application/x-amz-json-" + version, target);

    private Task<CaseAnswer> BucketAsync(Destination to, string operation, JsonObject input)
    {
        HttpMethod method = operation.StartsWith("Put", StringComparison.Ordinal) ? HttpMethod.Put
            : operation.StartsWith("Delete", StringComparison.Ordinal) ? HttpMethod.Delete
            : HttpMethod.Get;
        string bucket = input["Bucket"]?.GetValue<string>() ?? string.Empty;
        return SendAsync(
            to,
            method,
            "/" + bucket,
            bucket.Length > 0 ? "policy=" : string.Empty,
            input["Policy"]?.GetValue<string>() ?? string.Empty,
            "application/json",
            target: null);
    }

    private async Task<CaseAnswer> SendAsync(
        Destination to, HttpMethod method, string path, string query, string body, string contentType, string? target)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(body);
        using HttpRequestMessage request = new(method, new Uri(endpoint, path + (query.Length > 0 ? "?" + query : "")));
        request.Headers.Host = to.Host;
        request.Content = new ByteArrayContent(bytes);
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        string hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        SortedDictionary<string, string> signed = new(StringComparer.Ordinal)
        {
            ["x-amz-content-sha256"] = hash,
            ["x-amz-date"] = clock.GetUtcNow().UtcDateTime.ToString("yyyyMMdd'T'HHmmss'Z'", null),
        };
        if (to.Caller.SessionToken is { } token)
        {
            signed["x-amz-security-token"] = token;
        }

        if (target is not null)
        {
            signed["x-amz-target"] = target;
        }

        foreach (KeyValuePair<string, string> header in signed)
        {
            request.Headers.TryAddWithoutValidation(header.Key, header.Value);
        }

        signed["host"] = to.Host;
        request.Headers.TryAddWithoutValidation("Authorization", RequestSigner.Authorization(
            to.Caller, to.Service, to.Region, method.Method, path, query, signed, hash));
        using HttpResponseMessage response = await _http.SendAsync(request);
        return new CaseAnswer(
            (int)response.StatusCode,
            response.Content.Headers.ContentType?.ToString(),
            response.Headers.ToDictionary(
                header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase),
            await response.Content.ReadAsStringAsync());
    }

    private sealed record Destination(SimulatorCredential Caller, string Service, string Region, string Host);
}
