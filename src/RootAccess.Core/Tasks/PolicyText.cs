using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Text.Json;
using RootAccess.Core.Errors;
using RootAccess.Core.Journal;
using RootAccess.Policies;

namespace RootAccess.Core.Tasks;

/// <summary>The texts of resource policies: whether one is usable, and whether two say the same.</summary>
internal static class PolicyText
{
    private const string Everybody = """{AWS:"*"}""";

    /// <summary>Whether a policy can be given to a bucket or queue; null when it can, or when there is none.</summary>
    internal static RootAccessException? Check(string? policy)
    {
        if (policy is null)
        {
            return null;
        }

        if (string.IsNullOrWhiteSpace(policy))
        {
            return RootTaskRefusals.InvalidPolicy("it is empty. An empty policy does not mean none.");
        }

        try
        {
            return PolicyDocument.Parse(policy).Statements.All(statement => statement.HasPrincipal)
                ? null
                : RootTaskRefusals.InvalidPolicy("a policy of a bucket or queue needs a Principal in each statement.");
        }
        catch (PolicyFormatException exception)
        {
            return RootTaskRefusals.InvalidPolicy(exception.Message);
        }
    }

    /// <summary>
    /// Whether two policies say the same. AWS keeps neither white space nor the order of lists, and writes a single
    /// value and a list of one alike, and an account's id as the ARN of its root.
    /// </summary>
    internal static bool AreSame(string? one, string? other)
    {
        if (one is null || other is null || string.Equals(one, other, StringComparison.Ordinal))
        {
            return string.Equals(one, other, StringComparison.Ordinal);
        }

        try
        {
            using JsonDocument first = JsonDocument.Parse(one);
            using JsonDocument second = JsonDocument.Parse(other);
            return string.Equals(
                Canonical(first.RootElement), Canonical(second.RootElement), StringComparison.Ordinal);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    /// <summary>Names a policy in a few words that are the same for policies that say the same.</summary>
    internal static string Fingerprint(string? policy)
    {
        if (policy is null)
        {
            return "policy none";
        }

        string text = policy;
        try
        {
            using JsonDocument document = JsonDocument.Parse(policy);
            text = Canonical(document.RootElement);
        }
        catch (JsonException)
        {
            // A policy that is no JSON is only the same as itself.
        }

        return $"policy sha256:{Sha256.Hex(Encoding.UTF8.GetBytes(text))}";
    }

    private static string Canonical(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => "{" + string.Join(
            ",",
            element.EnumerateObject()
                .Select(member => $"{member.Name}:{(IsEverybody(member) ? Everybody : Canonical(member.Value))}")
                .OrderBy(text => text, StringComparer.Ordinal)) + "}",
        JsonValueKind.Array => List([.. element.EnumerateArray().Select(Canonical)]),
        JsonValueKind.String => Quote(Principal(element.GetString()!)),

        // AWS stores numbers and booleans of conditions as text.
        _ => Quote(element.GetRawText()),
    };

    // "Principal": "*" and "Principal": {"AWS": "*"} are the same.
    private static bool IsEverybody(JsonProperty member) =>
        member.Name is "Principal" or "NotPrincipal"
        && member.Value.ValueKind == JsonValueKind.String && member.Value.GetString() == "*";

    private static string List(IReadOnlyList<string> items) => items.Count == 1
        ? items[0]
        : "[" + string.Join(",", items.OrderBy(text => text, StringComparer.Ordinal)) + "]";

    private static string Quote(string text) => JsonSerializer.Serialize(text);

    // arn:aws:iam::123456789012:root and 123456789012 are the same principal.
    private static string Principal(string text)
    {
        string[] parts = text.Split(':');
        return parts.Length == 6 && parts[0] == "arn" && parts[2] == "iam" && parts[5] == "root" ? parts[4] : text;
    }
}
