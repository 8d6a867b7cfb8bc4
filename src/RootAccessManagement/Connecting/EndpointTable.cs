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

    internal static IReadOnlyDictionary<string, Uri> Read(object? endpointUrl)
    {
        object? value = endpointUrl is PSObject wrapped ? wrapped.BaseObject : endpointUrl;
        return value switch
        {
            null => new Dictionary<string, Uri>(),
            IDictionary table => table.Cast<DictionaryEntry>().ToDictionary(
                entry => entry.Key.ToString()!.Trim().ToLowerInvariant(), entry => ToUri(entry.Value)),
            _ => new Dictionary<string, Uri> { [EveryService] = ToUri(value) },
        };
    }

    private static Uri ToUri(object? value)
    {
        string text = value?.ToString() ?? string.Empty;
        return Uri.TryCreate(text, UriKind.Absolute, out Uri? uri) && uri.Scheme is ("https" or "http")
            ? uri
            : throw new RootAccessException(
                ErrorIds.EndpointNotTrusted,
                FailureCategory.InvalidArgument,
                $"-EndpointUrl '{text}' is not an http or https address.")
            {
                RecommendedAction =
                    "Give one address, or a table by service such as @{ iam = 'https://…'; sts = 'https://…' }.",
                Target = text,
            };
    }
}
