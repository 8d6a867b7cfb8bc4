using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;

namespace RootAccessManagement.Tests.Loopback;

/// <summary>A request as it arrived at one of AWS's addresses.</summary>
internal sealed record ReceivedRequest(string Method, string Host, string Path, string Query, string Body)
{
    /// <summary>A field of the form in the body, or of the query; null when it is in neither.</summary>
    internal string? Field(string name) => Fields(Body).Concat(Fields(Query.TrimStart('?')))
        .Where(field => field.Name == name)
        .Select(field => field.Value)
        .FirstOrDefault();

    private static IEnumerable<(string Name, string Value)> Fields(string form) => form
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(field => field.Split('=', 2))
        .Select(parts => (WebUtility.UrlDecode(parts[0]), WebUtility.UrlDecode(parts.ElementAtOrDefault(1) ?? "")));
}
