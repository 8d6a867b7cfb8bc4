using System;
using System.Collections.Generic;
using RootAccess.Policies;

namespace RootAccess.Simulator.State;

/// <summary>A role that principals of one account may assume.</summary>
public sealed class IamRole
{
    private readonly List<NamedPolicy> _policies = [];

    public required string Name { get; init; }

    public required string RoleId { get; init; }

    public required string Arn { get; init; }

    /// <summary>The account whose principals the trust policy names.</summary>
    public required string TrustedAccountId { get; init; }

    /// <summary>The external id the trust policy asks for, or null.</summary>
    public string? ExternalId { get; init; }

    /// <summary>Seconds.</summary>
    public int MaxSessionDuration { get; init; } = 3600;

    /// <summary>Identity-based policies.</summary>
    public IList<NamedPolicy> Policies => _policies;

    /// <summary>Tags, which conditions see as <c>aws:PrincipalTag/…</c>.</summary>
    public IDictionary<string, string> Tags { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    internal IReadOnlyList<NamedPolicy> AttachedPolicies => _policies;
}
