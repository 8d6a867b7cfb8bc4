using System;
using System.Collections.Generic;
using RootAccess.Policies.Matching;

namespace RootAccess.Policies.Parsing;

/// <summary>Reads one statement.</summary>
internal static class StatementParser
{
    public static PolicyStatement Parse(PolicyElement element, bool hasVariables)
    {
        Dictionary<string, PolicyElement> members = ReadMembers(element);
        PolicyEffect effect = ParseEffect(element, members);
        PolicyElement actions = Either(element, members, "Action", out bool notAction)
            ?? throw element.Error("must have an Action or NotAction");
        PolicyElement? resources = Either(element, members, "Resource", out bool notResource);
        PolicyElement? principals = Either(element, members, "Principal", out bool notPrincipal);
        if (resources is null && principals is null)
        {
            throw element.Error("must have a Resource or NotResource");
        }

        if (notPrincipal && effect == PolicyEffect.Allow)
        {
            throw principals!.Error("can only stand in a Deny statement");
        }

        return new(effect, ParseActions(actions, notAction))
        {
            Sid = ParseSid(members),
            Resources = resources is null ? null : ResourceParser.Parse(resources, notResource, hasVariables),
            Principals = principals is null ? null : PrincipalParser.Parse(principals, notPrincipal),
            Conditions = members.TryGetValue("Condition", out PolicyElement? condition)
                ? ConditionParser.Parse(condition, hasVariables)
                : [],
        };
    }

    private static Dictionary<string, PolicyElement> ReadMembers(PolicyElement element)
    {
        Dictionary<string, PolicyElement> members = new(StringComparer.Ordinal);
        foreach ((string name, PolicyElement value) in element.Members(StringComparer.Ordinal))
        {
            if (name is not ("Sid" or "Effect" or "Principal" or "NotPrincipal" or "Action" or "NotAction"
                or "Resource" or "NotResource" or "Condition"))
            {
                throw value.Error("a statement has no such element");
            }

            members.Add(name, value);
        }

        return members;
    }

    private static string? ParseSid(Dictionary<string, PolicyElement> members) =>
        members.TryGetValue("Sid", out PolicyElement? sid) && sid.Text() is { Length: > 0 } text ? text : null;

    private static PolicyEffect ParseEffect(PolicyElement element, Dictionary<string, PolicyElement> members)
    {
        if (!members.TryGetValue("Effect", out PolicyElement? effect))
        {
            throw element.Error("must have an Effect");
        }

        return effect.Text() switch
        {
            "Allow" => PolicyEffect.Allow,
            "Deny" => PolicyEffect.Deny,
            _ => throw effect.Error("must be 'Allow' or 'Deny'"),
        };
    }

    /// <summary>An element or its Not form, of which a statement can have one.</summary>
    private static PolicyElement? Either(
        PolicyElement element, Dictionary<string, PolicyElement> members, string name, out bool negated)
    {
        negated = members.TryGetValue("Not" + name, out PolicyElement? negative);
        members.TryGetValue(name, out PolicyElement? positive);
        return positive is not null && negated
            ? throw element.Error($"cannot have both {name} and Not{name}")
            : positive ?? negative;
    }

    private static ActionMatcher ParseActions(PolicyElement element, bool negated)
    {
        List<WildcardPattern> patterns = [];
        foreach (PolicyElement item in element.OneOrMany())
        {
            string text = item.Text();
            int colon = text.IndexOf(':');
            if (text != "*" && (colon <= 0 || colon == text.Length - 1))
            {
                throw item.Error("must be '*' or a service prefix, a colon and an action");
            }

            PatternTemplate template = PatternTemplateParser.Parse(text, wildcards: true, variables: false);
            patterns.Add(template.Fixed!);
        }

        return new(patterns, negated);
    }
}
