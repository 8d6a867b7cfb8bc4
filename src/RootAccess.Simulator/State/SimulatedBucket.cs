using System;

namespace RootAccess.Simulator.State;

/// <summary>An S3 bucket.</summary>
public sealed class SimulatedBucket
{
    private readonly PolicySlot _policy = new();

    public required string Name { get; init; }

    public required string OwnerAccountId { get; init; }

    public required string Region { get; init; }

    public required DateTimeOffset CreationDate { get; init; }

    /// <summary>The bucket policy, or null when there is none.</summary>
    public ResourcePolicy? Policy
    {
        get => _policy.Current;
        set => _policy.Set(value);
    }

    internal void RemovePolicy(DateTimeOffset now) => _policy.Remove(now);

    internal ResourcePolicy? VisiblePolicy(DateTimeOffset now, TimeSpan delay) => _policy.Visible(now, delay);
}
