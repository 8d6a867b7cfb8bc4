namespace RootAccess.Policies.Conditions;

/// <summary>How a number or date of a request must stand to the one in the policy.</summary>
internal enum ComparisonKind
{
    Equal,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}
