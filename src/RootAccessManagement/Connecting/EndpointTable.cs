using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using RootAccess.Core.Errors;

namespace RootAccessManagement.Connecting;

/// <summary>Reads <c>-EndpointUrl</c>: one address for every service, or a table by service.</summary>
internal static class EndpointTable
{
    private const string EveryService = "*";
    private static readonly string[] s_services = ["iam", "organizations", "s3", "sqs", "sts", EveryService];

    internal static IReadOnlyDictionary<string, Uri> Read(object? endpointUrl)
    {
        object? value = endpointUrl is PSObject wrapped ? wrapped.BaseObject : endpointUrl;
        return value switch
        {
            null => new Dictionary<string, Uri>(),
            IDictionary table => table.Cast<DictionaryEntry>().ToDictionary(
                entry => ToService(entry.Key), entry => ToUri(entry.Value)),
            _ => new Dictionary<string, Uri> { [EveryService] = ToUri(value) },
        };
    }

    /// <summary>The services that a table leaves to AWS's own addresses; none without a table.</summary>
    internal static IReadOnlyList<string> LeftToAws(IReadOnlyDictionary<string, Uri> endpoints) =>
        endpoints.Count == 0 || endpoints.ContainsKey(EveryService)
            ? []
            : [.. s_services.Where(service => service != EveryService && !endpoints.ContainsKey(service))];

    // A name that was misspelt must not send that service's requests to AWS itself.
    private static string ToService(object key)
    {
        string service = key.ToString()?.Trim().ToLowerInvariant() ?? string.Empty;
        return Array.IndexOf(s_services, service) >= 0
            ? service
            : throw Refuse(
                $"-EndpointUrl names '{service}', which is none of {string.Join(", ", s_services)}.", service);
    }

    private static Uri ToUri(object? value)
    {
        string text = value?.ToString() ?? string.Empty;
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Scheme is ("https" or "http")
            ? uri
            : throw Refuse($"-EndpointUrl '{text}' is not an http or https address.", text);
    }

    private static RootAccessException Refuse(string message, string target) =>
        new(ErrorIds.EndpointNotTrusted, FailureCategory.InvalidArgument, message)
        {
            RecommendedAction =
                "Give one address, or a table by service such as @{ iam = 'https://…'; sts = 'https://…' }.",
            Target = target,
        };
}
