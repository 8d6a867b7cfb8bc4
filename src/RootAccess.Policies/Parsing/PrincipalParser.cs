using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using RootAccess.Policies.Matching;

namespace RootAccess.Policies.Parsing;

/// <summary>Reads Principal and NotPrincipal.</summary>
internal static class PrincipalParser
{
    public static PrincipalMatcher Parse(PolicyElement element, bool negated)
    {
        List<PrincipalEntry> entries = [];
        if (element.Kind == JsonValueKind.String)
        {
            entries.Add(element.Text() == "*"
                ? new(PrincipalKind.Everyone, "*")
                : throw element.Error("must be '*' or an object such as {\"AWS\": \"111122223333\"}"));
            return new(entries, negated);
        }

        foreach ((string type, PolicyElement value) in element.Members(StringComparer.Ordinal))
        {
            entries.AddRange(value.OneOrMany().Select(item => ParseEntry(type, value, item)));
        }

        return new(entries, negated);
    }

    private static PrincipalEntry ParseEntry(string type, PolicyElement typeElement, PolicyElement item) => type switch
    {
        "AWS" => ParseAws(item),
        "Service" => new(PrincipalKind.Service, item.Text()),
        "Federated" => new(PrincipalKind.Federated, item.Text()),
        "CanonicalUser" => new(PrincipalKind.CanonicalUser, item.Text()),
        _ => throw typeElement.Error("a principal is of type AWS, Service, Federated or CanonicalUser"),
    };

    private static PrincipalEntry ParseAws(PolicyElement item)
    {
        string text = item.Text();
        if (text == "*")
        {
            return new(PrincipalKind.Everyone, text);
        }

        if (IsAccountId(text))
        {
            return new(PrincipalKind.Account, text);
        }

        string[] fields = text.Split(':');
        bool isArn = fields.Length >= 6 && fields[0] == "arn" && text.IndexOfAny(['*', '?']) < 0;
        if (isArn && fields[2] == "iam" && fields[5] == "root" && fields.Length == 6 && IsAccountId(fields[4]))
        {
            return new(PrincipalKind.Account, fields[4]);
        }

        // AWS replaces the ARN of a deleted user or role by its unique id.
        bool isUniqueId = text.Length >= 16 && text.All(c => c is (>= 'A' and <= 'Z') or (>= '0' and <= '9'));
        return isArn || isUniqueId
            ? new(PrincipalKind.Identity, text)
            : throw item.Error("must be '*', an account id, or the ARN of a principal without wildcards");
    }

    private static bool IsAccountId(string text) => text.Length == 12 && text.All(c => c is >= '0' and <= '9');
}
