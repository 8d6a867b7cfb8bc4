using System;

namespace RootAccess.Simulator.State;

/// <summary>Something a user can hold and lose. A removed one may stay visible for a while, as in AWS.</summary>
public abstract class Credential
{
    public required DateTimeOffset CreateDate { get; init; }

    /// <summary>When it was removed, or null while it works.</summary>
    public DateTimeOffset? RemovedAt { get; set; }

    internal bool IsVisible(DateTimeOffset now, TimeSpan delay) =>
        RemovedAt is not { } removed || now < removed + delay;
}
