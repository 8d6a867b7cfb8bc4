using System;
using System.Collections.Generic;

namespace RootAccess.Policies.Matching;

/// <summary>Takes the text of a policy apart into literals, wildcards and policy variables.</summary>
internal static class PatternTemplateParser
{
    /// <summary>Parses a text.</summary>
    /// <param name="text">The text as it stands in the policy.</param>
    /// <param name="wildcards">Whether <c>*</c> and <c>?</c> are wildcards.</param>
    /// <param name="variables">Whether <c>${…}</c> is a variable, as it is in version 2012-10-17.</param>
    /// <exception cref="FormatException">A variable is malformed.</exception>
    public static PatternTemplate Parse(string text, bool wildcards, bool variables)
    {
        List<PatternPart> parts = [];
        int literalStart = 0;
        int i = 0;
        while (i < text.Length)
        {
            bool isVariable = variables && text[i] == '$' && i + 1 < text.Length && text[i + 1] == '{';
            bool isWildcard = wildcards && text[i] is ('*' or '?');
            if (!isVariable && !isWildcard)
            {
                i++;
                continue;
            }

            AddLiteral(parts, text, literalStart, i);
            i = isVariable ? AddVariable(parts, text, i) : AddWildcard(parts, text, i);
            literalStart = i;
        }

        AddLiteral(parts, text, literalStart, i);
        return new(parts);
    }

    private static void AddLiteral(List<PatternPart> parts, string text, int start, int end)
    {
        if (end > start)
        {
            parts.Add(new(PatternPartKind.Literal, text.Substring(start, end - start)));
        }
    }

    private static int AddWildcard(List<PatternPart> parts, string text, int index)
    {
        parts.Add(new(PatternPartKind.Wildcard, text[index].ToString()));
        return index + 1;
    }

    private static int AddVariable(List<PatternPart> parts, string text, int index)
    {
        int close = text.IndexOf('}', index);
        if (close < 0)
        {
            throw new FormatException("a policy variable is not closed with '}'");
        }

        string content = text.Substring(index + 2, close - index - 2);
        parts.Add(content is "*" or "?" or "$" ? new(PatternPartKind.Literal, content) : ParseVariable(content));
        return close + 1;
    }

    private static PatternPart ParseVariable(string content)
    {
        int comma = content.IndexOf(',');
        string key = (comma < 0 ? content : content.Substring(0, comma)).Trim();
        if (key.Length == 0)
        {
            throw new FormatException("a policy variable has no name");
        }

        if (comma < 0)
        {
            return new(PatternPartKind.Variable, key);
        }

        string quoted = content.Substring(comma + 1).Trim();
        if (quoted.Length < 2 || quoted[0] != '\'' || quoted[quoted.Length - 1] != '\'')
        {
            throw new FormatException($"the default value of policy variable '{key}' is not in single quotes");
        }

        return new(PatternPartKind.Variable, key, quoted.Substring(1, quoted.Length - 2));
    }
}
