namespace RootAccess.Policies;

/// <summary>What a statement does to the requests it matches.</summary>
public enum PolicyEffect
{
    /// <summary>The statement allows the request.</summary>
    Allow,

    /// <summary>The statement denies the request, whatever else allows it.</summary>
    Deny,
}
