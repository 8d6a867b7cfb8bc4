using System;
using System.Collections.Generic;
using RootAccess.Core.Models;

namespace RootAccess.Core.Tasks;

/// <summary>One line of the catalogue, without what depends on the partition.</summary>
internal sealed record RootTaskEntry(string Name, string Description, string Alternative)
{
    /// <summary>The organization's feature that must be on; null when AWS does not offer the task.</summary>
    internal string? RequiredFeature { get; init; }

    /// <summary>What AWS's task policy does not deny.</summary>
    internal IReadOnlyList<string> AllowedActions { get; init; } = [];

    /// <summary>Parts of names that people may give it, in lower case and without separators.</summary>
    internal IReadOnlyList<string> Hints { get; init; } = [];

    internal bool IsSupported => RequiredFeature is not null;

    internal RootTask In(string partition) => new()
    {
        Name = Name,
        Supported = IsSupported,
        TaskPolicyArn = IsSupported ? $"arn:{partition}:iam::aws:policy/root-task/{Name}" : null,
        RequiredFeature = RequiredFeature,
        AllowedActions = new RootAccessList<string>(AllowedActions),
        Description = Description,
        Alternative = Alternative,
    };

    internal bool IsNamed(string name) => string.Equals(Name, name, StringComparison.OrdinalIgnoreCase);
}
