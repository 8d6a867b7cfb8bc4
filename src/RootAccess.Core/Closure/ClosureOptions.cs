using System;

namespace RootAccess.Core.Closure;

/// <summary>How a run of closures behaves.</summary>
public sealed record ClosureOptions
{
    /// <summary>Whether to wait for free slots, and until AWS reads each account as closed.</summary>
    public bool Wait { get; init; }

    /// <summary>How long the whole run waits at most; without effect unless <see cref="Wait"/> is set.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(60);
}
