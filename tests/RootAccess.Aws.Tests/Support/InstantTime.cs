using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;

namespace RootAccess.Aws.Tests.Support;

/// <summary>
/// A clock on which every wait is over at once and was as long as it should be. The limit of a single call (30 seconds)
/// is not a wait and never ends.
/// </summary>
internal sealed class InstantTime : TimeProvider
{
    private static readonly TimeSpan s_callLimit = TimeSpan.FromSeconds(30);

    private readonly DateTimeOffset _start = System.GetUtcNow();
    private readonly ConcurrentQueue<TimeSpan> _waits = new();
    private long _ticks;

    public IReadOnlyCollection<TimeSpan> Waits => _waits;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => _start.AddTicks(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime == s_callLimit || dueTime == Timeout.InfiniteTimeSpan)
        {
            return System.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        _waits.Enqueue(dueTime);
        Interlocked.Add(ref _ticks, dueTime.Ticks);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
