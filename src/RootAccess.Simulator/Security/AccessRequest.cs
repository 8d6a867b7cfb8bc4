using System.Collections.Generic;
using RootAccess.Policies;

namespace RootAccess.Simulator.Security;

/// <summary>A permission an operation needs.</summary>
internal sealed record AccessRequest
{
    public required string Action { get; init; }

    /// <summary>The ARN of the resource, or <c>*</c>.</summary>
    public required string Resource { get; init; }

    /// <summary>The account that owns the resource; the caller's own when null.</summary>
    public string? ResourceAccountId { get; init; }

    /// <summary>The policy on the resource, when there is one that counts for this caller.</summary>
    public PolicyDocument? ResourcePolicy { get; init; }

    /// <summary>True when the resource belongs to another account whose policy must allow the call.</summary>
    public bool IsCrossAccount { get; init; }

    /// <summary>Condition keys beside the global ones.</summary>
    public IReadOnlyDictionary<string, string> Keys { get; init; } = new Dictionary<string, string>();
}
