using System;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Throttling;
using RootAccess.Simulator.Timing;

namespace RootAccess.Simulator;

/// <summary>How a simulated organization is made and how it behaves.</summary>
public sealed class SimulatorOptions
{
    /// <summary>The clock of the simulated AWS.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>
    /// The clock that signatures are checked against; null for the clock of the simulated AWS. AWS's SDKs sign with the
    /// computer's clock, which a simulated one that was put forward by more than 15 minutes would not accept.
    /// </summary>
    public TimeProvider? SigningClock { get; init; }

    /// <summary>What the organization looks like.</summary>
    public OrganizationSeed Seed { get; init; } = new();

    /// <summary>The Region clients are told to use; IAM, STS and Organizations answer for every Region.</summary>
    public string Region { get; init; } = "us-east-1";

    /// <summary>The partition in every ARN.</summary>
    public string Partition { get; init; } = "aws";

    /// <summary>The largest page of Organizations lists, 1 to 20.</summary>
    public int OrganizationsPageSize { get; init; } = 20;

    /// <summary>The largest page of IAM, S3 and SQS lists.</summary>
    public int PageSize { get; init; } = 100;

    /// <summary>Starts every Organizations list with an empty page that has a next token, which AWS allows.</summary>
    public bool EmitEmptyPages { get; init; }

    /// <summary>How long answers take.</summary>
    public DelayDistribution Latency { get; init; } = DelayDistribution.None;

    /// <summary>How long a deleted credential or policy is still listed after the deletion succeeded.</summary>
    public TimeSpan DeletionVisibilityDelay { get; init; }

    /// <summary>
    /// How long STS does not see that a feature, trusted access for IAM or a delegated administrator for IAM has
    /// changed, in either direction; drawn for every change. With AWS it took up to 180 seconds.
    /// </summary>
    public DelayDistribution ConsistencyDelay { get; init; } = DelayDistribution.None;

    /// <summary>Request rates per operation; none by default.</summary>
    public ThrottlePlan Throttling { get; init; } = ThrottlePlan.None;

    /// <summary>How long it takes until an event can be looked up in CloudTrail; minutes in AWS.</summary>
    public TimeSpan EventHistoryDelay { get; init; }

    /// <summary>How many events CloudTrail's history keeps, of all accounts together.</summary>
    public int EventHistoryCapacity { get; init; } = 20_000;

    /// <summary>How many calls the log keeps.</summary>
    public int CallLogCapacity { get; init; } = 250_000;

    /// <summary>
    /// How many accounts may be closed in 30 days; null is AWS's rule (250, or 20 % of the members up to 1,000).
    /// </summary>
    public int? ClosureQuota { get; init; }
}
