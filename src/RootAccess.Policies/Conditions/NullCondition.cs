using System.Collections.Generic;

namespace RootAccess.Policies.Conditions;

/// <summary>
/// The Null operator: true asks for the key to be absent, false for it to be present. With a set operator an absent
/// key decides by itself, as it does for the other operators.
/// </summary>
internal sealed class NullCondition(string key, SetQuantifier quantifier, IReadOnlyList<bool> values) : ICondition
{
    public bool Holds(RequestContext request)
    {
        bool isAbsent = !request.TryGetValues(key, out _);
        if (isAbsent && quantifier != SetQuantifier.None)
        {
            return quantifier == SetQuantifier.ForAllValues;
        }

        foreach (bool value in values)
        {
            if (value == isAbsent)
            {
                return true;
            }
        }

        return false;
    }
}
