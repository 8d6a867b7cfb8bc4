namespace RootAccess.Policies.Matching;

/// <summary>How a principal element covers the caller.</summary>
internal enum PrincipalMatch
{
    None,

    /// <summary>Through the account it belongs to.</summary>
    Account,

    /// <summary>By its own name, or because everyone is meant.</summary>
    Direct,
}
