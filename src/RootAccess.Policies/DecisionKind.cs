namespace RootAccess.Policies;

/// <summary>How a request was decided.</summary>
public enum DecisionKind
{
    /// <summary>The request is allowed.</summary>
    Allowed,

    /// <summary>A matching Deny statement decided.</summary>
    ExplicitDeny,

    /// <summary>A layer that had to allow the request did not.</summary>
    ImplicitDeny,
}
