using System.Collections.Generic;

namespace RootAccess.Policies.Conditions;

/// <summary>Compares the values of a condition key with those in the policy.</summary>
internal sealed class KeyCondition(string key, ConditionOperator op, IReadOnlyList<IConditionValue> values) : ICondition
{
    public bool Holds(RequestContext request)
    {
        if (!request.TryGetValues(key, out IReadOnlyList<string> requestValues))
        {
            return HoldsWithoutKey();
        }

        return op.Quantifier switch
        {
            SetQuantifier.ForAllValues => !HasValue(requestValues, matching: op.IsNegated, request),
            SetQuantifier.ForAnyValue => HasValue(requestValues, matching: !op.IsNegated, request),
            _ => HasValue(requestValues, matching: true, request) != op.IsNegated,
        };
    }

    /// <summary>An absent key equals nothing: negated operators hold, the others do not.</summary>
    private bool HoldsWithoutKey() =>
        op.IfExists
        || op.Quantifier switch
        {
            SetQuantifier.ForAllValues => true,
            SetQuantifier.ForAnyValue => false,
            _ => op.IsNegated,
        };

    /// <summary>
    /// Whether some value of the request matches any of the policy's values; or, if <paramref name="matching"/> is
    /// false, none of them.
    /// </summary>
    private bool HasValue(IReadOnlyList<string> requestValues, bool matching, RequestContext request)
    {
        foreach (string requestValue in requestValues)
        {
            if (MatchesAny(requestValue, request) == matching)
            {
                return true;
            }
        }

        return false;
    }

    private bool MatchesAny(string requestValue, RequestContext request)
    {
        foreach (IConditionValue value in values)
        {
            if (value.Matches(requestValue, request))
            {
                return true;
            }
        }

        return false;
    }
}
