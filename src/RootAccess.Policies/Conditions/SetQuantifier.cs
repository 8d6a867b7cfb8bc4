namespace RootAccess.Policies.Conditions;

/// <summary>How a condition treats a key with several values.</summary>
internal enum SetQuantifier
{
    None,
    ForAllValues,
    ForAnyValue,
}
