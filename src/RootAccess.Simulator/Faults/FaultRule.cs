using System;

namespace RootAccess.Simulator.Faults;

/// <summary>A scripted fault: which calls it strikes, how often, and what happens to them.</summary>
public sealed record FaultRule
{
    /// <summary>The signing name of the service (iam, sts, organizations, s3, sqs), or null for all.</summary>
    public string? Service { get; init; }

    /// <summary>The operation, or null for all.</summary>
    public string? Operation { get; init; }

    /// <summary>
    /// The account that calls or is named as the target (of AssumeRoot, for instance), or null for all.
    /// </summary>
    public string? AccountId { get; init; }

    /// <summary>Matching calls to let through first: 2 strikes from the third on.</summary>
    public int Skip { get; init; }

    /// <summary>How many calls to strike; null for every one from then on.</summary>
    public int? Times { get; init; } = 1;

    /// <summary>What happens to a call that is struck.</summary>
    public required FaultEffect Effect { get; init; }

    /// <summary>
    /// Runs when a call is struck, before its effect; for a test that has to act at exactly that point.
    /// </summary>
    public Action? OnStrike { get; init; }
}
