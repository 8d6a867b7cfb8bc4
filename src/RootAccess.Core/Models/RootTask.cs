namespace RootAccess.Core.Models;

/// <summary>A privileged task, offered by AWS centrally or looked for and not offered.</summary>
public sealed record RootTask
{
    /// <summary>The name to give to <c>Invoke-RootTask</c> and <c>New-RootSession</c>.</summary>
    public required string Name { get; init; }

    /// <summary>Whether AWS offers it by a root session.</summary>
    public required bool Supported { get; init; }

    /// <summary>The ARN of AWS's task policy; null when the task is not offered.</summary>
    public required string? TaskPolicyArn { get; init; }

    /// <summary>The organization's feature that must be on; null when the task is not offered.</summary>
    public required string? RequiredFeature { get; init; }

    /// <summary>What the task policy does not deny; empty when the task is not offered.</summary>
    public required RootAccessList<string> AllowedActions { get; init; }

    /// <summary>What it is for.</summary>
    public required string Description { get; init; }

    /// <summary>What else leads there; for a task that is not offered, the right way.</summary>
    public required string Alternative { get; init; }
}
