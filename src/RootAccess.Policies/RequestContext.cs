using System;
using System.Collections.Generic;

namespace RootAccess.Policies;

/// <summary>
/// One request to be decided: what is asked of which resource, and the condition keys that describe it.
/// </summary>
/// <remarks>
/// The principal is described by keys too: <c>aws:PrincipalArn</c>, <c>aws:PrincipalAccount</c>, <c>aws:userid</c>,
/// and for services <c>aws:PrincipalServiceName</c>, for federated users <c>aws:FederatedProvider</c>.
/// </remarks>
public sealed record RequestContext
{
    /// <summary>The action with its service prefix, such as <c>iam:GetUser</c>.</summary>
    public required string Action { get; init; }

    /// <summary>The ARN of the resource, or <c>*</c> for actions that have none.</summary>
    public required string Resource { get; init; }

    /// <summary>
    /// Condition keys and their values. Names are looked up without regard to case, whatever comparer the dictionary
    /// has; one with <see cref="StringComparer.OrdinalIgnoreCase"/> is fastest. A key without values is absent.
    /// </summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> Keys { get; init; }

    /// <summary>
    /// True for a root user, be it by long-term credentials or an AssumeRoot session. Root needs no identity policy,
    /// and its session policy (the task policy) only takes away.
    /// </summary>
    public required bool IsRootPrincipal { get; init; }

    /// <summary>
    /// True where the resource belongs to another account and its resource policy must therefore allow as well.
    /// It is not derived from <c>aws:ResourceAccount</c>, because some services (Organizations, sts:AssumeRoot) serve
    /// other accounts without a resource policy.
    /// </summary>
    public bool IsCrossAccount { get; init; }

    /// <summary>Finds the values of a key; false when it is absent or has none.</summary>
    internal bool TryGetValues(string key, out IReadOnlyList<string> values)
    {
        if (Keys.TryGetValue(key, out IReadOnlyList<string>? found))
        {
            values = found ?? [];
            return values.Count > 0;
        }

        foreach (KeyValuePair<string, IReadOnlyList<string>> pair in Keys)
        {
            if (string.Equals(pair.Key, key, StringComparison.OrdinalIgnoreCase))
            {
                values = pair.Value ?? [];
                return values.Count > 0;
            }
        }

        values = [];
        return false;
    }

    /// <summary>The value of a key that has exactly one; otherwise null.</summary>
    internal string? GetSingleValue(string key) =>
        TryGetValues(key, out IReadOnlyList<string> values) && values.Count == 1 ? values[0] : null;
}
