using System.Collections.Generic;

namespace RootAccess.Policies.Matching;

/// <summary>An Action or NotAction element.</summary>
internal sealed class ActionMatcher(IReadOnlyList<WildcardPattern> patterns, bool negated)
{
    public bool Matches(string action)
    {
        foreach (WildcardPattern pattern in patterns)
        {
            if (pattern.Matches(action, ignoreCase: true))
            {
                return !negated;
            }
        }

        return negated;
    }
}
