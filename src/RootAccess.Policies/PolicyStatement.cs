using System.Collections.Generic;
using RootAccess.Policies.Conditions;
using RootAccess.Policies.Matching;

namespace RootAccess.Policies;

/// <summary>One statement of a policy document.</summary>
public sealed class PolicyStatement
{
    internal PolicyStatement(PolicyEffect effect, ActionMatcher actions)
    {
        Effect = effect;
        Actions = actions;
    }

    /// <summary>The statement's Sid; null when it has none or an empty one.</summary>
    public string? Sid { get; internal init; }

    /// <summary>Whether the statement allows or denies.</summary>
    public PolicyEffect Effect { get; }

    /// <summary>True if the statement names principals, as statements of resource-based policies must.</summary>
    public bool HasPrincipal => Principals is not null;

    internal ActionMatcher Actions { get; }

    /// <summary>Null in a role's trust policy, which has no Resource element.</summary>
    internal ResourceMatcher? Resources { get; init; }

    internal PrincipalMatcher? Principals { get; init; }

    internal IReadOnlyList<ICondition> Conditions { get; init; } = [];

    /// <summary>Whether action, resource and conditions match; the principal is matched by the layer.</summary>
    internal bool Matches(RequestContext request)
    {
        if (!Actions.Matches(request.Action) || Resources?.Matches(request) == false)
        {
            return false;
        }

        foreach (ICondition condition in Conditions)
        {
            if (!condition.Holds(request))
            {
                return false;
            }
        }

        return true;
    }
}
