using System;
using System.Threading;

namespace RootAccess.Core.Tests.Fakes;

/// <summary>A clock on which every pause is over at once and its length has passed.</summary>
internal sealed class SkippingTimeProvider : TimeProvider
{
    private readonly object _gate = new();
    private DateTimeOffset _now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    /// <summary>Called with the length of each pause, before it is over.</summary>
    internal Action<TimeSpan>? OnPause { get; set; }

    internal TimeSpan Paused { get; private set; }

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _now;
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime != Timeout.InfiniteTimeSpan)
        {
            OnPause?.Invoke(dueTime);
            lock (_gate)
            {
                _now += dueTime;
                Paused += dueTime;
            }

            ThreadPool.QueueUserWorkItem(_ => callback(state));
        }

        return new NoTimer();
    }

    private sealed class NoTimer : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
        }

        public System.Threading.Tasks.ValueTask DisposeAsync() => default;
    }
}
