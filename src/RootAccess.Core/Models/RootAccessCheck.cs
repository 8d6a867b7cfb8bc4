namespace RootAccess.Core.Models;

/// <summary>One check of the preflight.</summary>
public sealed record RootAccessCheck
{
    /// <summary>A value of <see cref="RootAccessCheckName"/>.</summary>
    public required string Name { get; init; }

    /// <summary>A value of <see cref="RootAccessCheckStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>What was checked: an ARN, an id, an address; empty when there is nothing to name.</summary>
    public required string Target { get; init; }

    /// <summary>What was found.</summary>
    public required string Detail { get; init; }

    /// <summary>What to do; empty when nothing.</summary>
    public required string Recommendation { get; init; }

    /// <summary>The stable error id of what was found; null when there is none.</summary>
    public required string? ErrorId { get; init; }

    /// <summary>Whether this is a built-in simulated organization.</summary>
    public required bool IsSimulation { get; init; }

    /// <summary>Whether the answers came from an address other than AWS's own.</summary>
    public required bool IsCustomEndpoint { get; init; }
}
