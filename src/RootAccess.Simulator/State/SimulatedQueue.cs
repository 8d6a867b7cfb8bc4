using System;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.State;

/// <summary>An SQS queue.</summary>
[SuppressMessage("Naming", "CA1711", Justification = "It is a queue, in AWS's own word.")]
public sealed class SimulatedQueue
{
    private readonly PolicySlot _policy = new();

    public required string Name { get; init; }

    public required string OwnerAccountId { get; init; }

    public required string Region { get; init; }

    public required string Arn { get; init; }

    public required string Url { get; init; }

    public required DateTimeOffset CreatedTimestamp { get; init; }

    /// <summary>The queue policy, or null when there is none.</summary>
    public ResourcePolicy? Policy
    {
        get => _policy.Current;
        set => _policy.Set(value);
    }

    /// <summary>Makes a queue with the ARN and URL that AWS would give it.</summary>
    public static SimulatedQueue Create(
        string partition, string accountId, string region, string name, DateTimeOffset created)
    {
        string suffix = AwsText.DnsSuffix(partition);
        return new SimulatedQueue
        {
            Name = name,
            OwnerAccountId = accountId,
            Region = region,
            Arn = $"arn:{partition}:sqs:{region}:{accountId}:{name}",
            Url = $"https://sqs.{region}.{suffix}/{accountId}/{name}",
            CreatedTimestamp = created,
        };
    }

    /// <summary>Every attribute that was set, except the policy.</summary>
    public IDictionary<string, string> Attributes { get; } =
        new SortedDictionary<string, string>(StringComparer.Ordinal);

    internal void RemovePolicy(DateTimeOffset now) => _policy.Remove(now);

    internal ResourcePolicy? VisiblePolicy(DateTimeOffset now, TimeSpan delay) => _policy.Visible(now, delay);
}
