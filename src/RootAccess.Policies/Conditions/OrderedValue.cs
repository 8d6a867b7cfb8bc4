using System;

namespace RootAccess.Policies.Conditions;

/// <summary>A number or date to compare with; a request's value that is neither matches nothing.</summary>
internal sealed class OrderedValue<T>(T policyValue, ComparisonKind comparison, Func<string, T?> parse)
    : IConditionValue
    where T : struct, IComparable<T>
{
    public bool Matches(string requestValue, RequestContext request)
    {
        if (parse(requestValue) is not { } value)
        {
            return false;
        }

        int order = value.CompareTo(policyValue);
        return comparison switch
        {
            ComparisonKind.Less => order < 0,
            ComparisonKind.LessOrEqual => order <= 0,
            ComparisonKind.Greater => order > 0,
            ComparisonKind.GreaterOrEqual => order >= 0,
            _ => order == 0,
        };
    }
}
