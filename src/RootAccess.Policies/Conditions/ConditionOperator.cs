using System;

namespace RootAccess.Policies.Conditions;

/// <summary>An operator as written in a policy, with its prefix and suffix taken apart.</summary>
internal sealed record ConditionOperator(string BaseName, SetQuantifier Quantifier, bool IfExists)
{
    private const string ForAllPrefix = "ForAllValues:";
    private const string ForAnyPrefix = "ForAnyValue:";
    private const string IfExistsSuffix = "IfExists";

    public bool IsNull => string.Equals(BaseName, "Null", StringComparison.OrdinalIgnoreCase);

    public bool IsNegated { get; } = ConditionValueFactory.IsNegated(BaseName);

    public static ConditionOperator Parse(string name)
    {
        SetQuantifier quantifier = SetQuantifier.None;
        if (name.StartsWith(ForAllPrefix, StringComparison.OrdinalIgnoreCase))
        {
            quantifier = SetQuantifier.ForAllValues;
            name = name.Substring(ForAllPrefix.Length);
        }
        else if (name.StartsWith(ForAnyPrefix, StringComparison.OrdinalIgnoreCase))
        {
            quantifier = SetQuantifier.ForAnyValue;
            name = name.Substring(ForAnyPrefix.Length);
        }

        bool ifExists = name.EndsWith(IfExistsSuffix, StringComparison.OrdinalIgnoreCase);
        return new(ifExists ? name.Substring(0, name.Length - IfExistsSuffix.Length) : name, quantifier, ifExists);
    }
}
