namespace RootAccess.Policies;

/// <summary>The outcome of a request and what decided it.</summary>
public sealed record PolicyDecision
{
    /// <summary>Whether the request may proceed.</summary>
    public bool IsAllowed => Kind == DecisionKind.Allowed;

    /// <summary>How the request was decided.</summary>
    public required DecisionKind Kind { get; init; }

    /// <summary>
    /// The layer that decided: where the Deny or the granting Allow was found, or which layer lacks an Allow.
    /// </summary>
    public required PolicyLayer Layer { get; init; }

    /// <summary>
    /// The <see cref="NamedPolicy.Id"/> of the deciding policy; null for an implicit deny and for what a root user may
    /// do by its inherent permissions.
    /// </summary>
    public string? PolicyId { get; init; }

    /// <summary>The Sid of the deciding statement, where it has one.</summary>
    public string? StatementId { get; init; }
}
