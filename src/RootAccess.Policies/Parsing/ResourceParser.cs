using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Policies.Matching;

namespace RootAccess.Policies.Parsing;

/// <summary>Reads Resource and NotResource.</summary>
internal static class ResourceParser
{
    private const int ColonsInArn = 5;

    public static ResourceMatcher Parse(PolicyElement element, bool negated, bool hasVariables)
    {
        List<PatternTemplate> templates = [];
        foreach (PolicyElement item in element.OneOrMany())
        {
            string text = item.Text();
            PatternTemplate template = ParseTemplate(item, text, hasVariables);
            if (text != "*" && !IsArn(text, template))
            {
                throw item.Error("must be '*' or an ARN of six fields (arn:partition:service:region:account:resource)");
            }

            templates.Add(template);
        }

        return new(templates, negated);
    }

    private static PatternTemplate ParseTemplate(PolicyElement item, string text, bool hasVariables)
    {
        try
        {
            return PatternTemplateParser.Parse(text, wildcards: true, hasVariables);
        }
        catch (FormatException e)
        {
            throw item.Error(e.Message);
        }
    }

    /// <summary>Colons inside a variable's name do not separate fields.</summary>
    private static bool IsArn(string text, PatternTemplate template) =>
        text.StartsWith("arn:", StringComparison.Ordinal)
        && template.Parts
            .Where(part => part.Kind == PatternPartKind.Literal)
            .Sum(part => part.Text.Count(c => c == ':')) >= ColonsInArn;
}
