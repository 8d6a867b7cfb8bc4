using System;
using System.Collections.Generic;
using System.Text.Json;

namespace RootAccess.Policies.Parsing;

/// <summary>Reads a policy document from JSON.</summary>
internal static class PolicyDocumentParser
{
    private const string CurrentVersion = "2012-10-17";
    private const string OldVersion = "2008-10-17";

    public static PolicyDocument Parse(string json)
    {
        using JsonDocument document = ParseJson(json);
        PolicyElement root = new(document.RootElement, string.Empty);
        string? version = null;
        PolicyElement? statement = null;
        foreach ((string name, PolicyElement value) in root.Members(StringComparer.Ordinal))
        {
            switch (name)
            {
                case "Version":
                    version = value.Text();
                    break;
                case "Id":
                    value.Text();
                    break;
                case "Statement":
                    statement = value;
                    break;
                default:
                    throw value.Error("a policy document has no such element");
            }
        }

        if (version is not (null or CurrentVersion or OldVersion))
        {
            throw new PolicyFormatException("Version", $"must be '{CurrentVersion}' or '{OldVersion}'");
        }

        return new(version, ParseStatements(statement, hasVariables: version == CurrentVersion));
    }

    private static JsonDocument ParseJson(string json)
    {
        try
        {
            return JsonDocument.Parse(json);
        }
        catch (JsonException e)
        {
            string position = e.LineNumber is { } line && e.BytePositionInLine is { } column
                ? $" (line {line + 1}, byte {column + 1})"
                : string.Empty;
            throw new PolicyFormatException($"The policy document is not valid JSON{position}.", e);
        }
        catch (ArgumentException e)
        {
            throw new PolicyFormatException("The policy document is not valid Unicode text.", e);
        }
    }

    private static List<PolicyStatement> ParseStatements(PolicyElement? element, bool hasVariables)
    {
        if (element is null)
        {
            throw new PolicyFormatException("Statement", "is missing");
        }

        List<PolicyStatement> statements = [];
        HashSet<string> sids = new(StringComparer.Ordinal);
        foreach (PolicyElement item in element.OneOrMany())
        {
            PolicyStatement statement = StatementParser.Parse(item, hasVariables);
            if (statement.Sid is not null && !sids.Add(statement.Sid))
            {
                throw item.Error($"repeats the Sid '{statement.Sid}'; Sids must be unique in a document");
            }

            statements.Add(statement);
        }

        return statements.Count > 0 ? statements : throw element.Error("must have at least one statement");
    }
}
