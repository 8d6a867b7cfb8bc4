using System;
using System.Collections.Generic;

namespace RootAccess.Simulator.State;

/// <summary>An SQS queue.</summary>
public sealed class SimulatedQueue
{
    public required string Name { get; init; }

    public required string OwnerAccountId { get; init; }

    public required string Region { get; init; }

    public required string Arn { get; init; }

    public required string Url { get; init; }

    public required DateTimeOffset CreatedTimestamp { get; init; }

    /// <summary>The queue policy, or null when there is none.</summary>
    public ResourcePolicy? Policy { get; set; }

    /// <summary>Every attribute that was set, except the policy.</summary>
    public IDictionary<string, string> Attributes { get; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal);
}
