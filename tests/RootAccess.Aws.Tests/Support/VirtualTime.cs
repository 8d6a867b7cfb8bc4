using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading;

namespace RootAccess.Aws.Tests.Support;

/// <summary>
/// A clock on which waits overlap as they do in life and take no time: whenever nothing runs any more, it jumps to the
/// moment the next wait ends. What waits goes on within the clock's own thread, one after the other.
/// </summary>
/// <remarks>
/// The limit of a single call is no wait: it ends only when there is nothing else to wait for.
/// </remarks>
internal sealed class VirtualTime : TimeProvider, IDisposable
{
    private static readonly TimeSpan s_quiet = TimeSpan.FromMicroseconds(200);
    private static readonly TimeSpan s_deadlock = TimeSpan.FromSeconds(2);

    private readonly object _gate = new();
    private readonly SortedSet<Timer> _timers = new(Comparer<Timer>.Create(Timer.Compare));
    private readonly DateTimeOffset _start = System.GetUtcNow();
    private long _ticks;
    private long _activity;
    private long _lastId;
    private volatile bool _isDisposed;

    public VirtualTime()
    {
        Thread thread = new(Run) { IsBackground = true, Name = nameof(VirtualTime) };
        thread.Start();
    }

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>How long it has been since the clock was made.</summary>
    public TimeSpan Elapsed => TimeSpan.FromTicks(GetTimestamp());

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public override DateTimeOffset GetUtcNow() => _start.AddTicks(GetTimestamp());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Timer timer = new(
            this, Interlocked.Increment(ref _lastId), () => callback(state), state is CancellationTokenSource);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Ends the clock's thread; does not wait for it, for whoever disposes may run on it.</summary>
    public void Dispose() => _isDisposed = true;

    private void Run()
    {
        long seen = -1;
        long since = Stopwatch.GetTimestamp();
        while (!_isDisposed)
        {
            long activity = Interlocked.Read(ref _activity);
            if (activity != seen || ThreadPool.PendingWorkItemCount > 0)
            {
                seen = activity;
                since = Stopwatch.GetTimestamp();
            }
            else if (Stopwatch.GetElapsedTime(since) is { } quiet && quiet > s_quiet && FindNext(quiet) is { } next)
            {
                next.Fire();
            }

            Thread.Yield();
        }
    }

    private Timer? FindNext(TimeSpan quiet)
    {
        lock (_gate)
        {
            Timer? next = _timers.FirstOrDefault(timer => !timer.IsLimit || quiet > s_deadlock);
            if (next is not null)
            {
                _timers.Remove(next);
                Interlocked.Exchange(ref _ticks, Math.Max(_ticks, next.Due));
                Interlocked.Increment(ref _activity);
            }

            return next;
        }
    }

    private sealed class Timer(VirtualTime time, long id, Action callback, bool isLimit) : ITimer
    {
        public long Due { get; private set; }

        public bool IsLimit => isLimit;

        public static int Compare(Timer? left, Timer? right) => (left!.Due, left.Id).CompareTo((right!.Due, right.Id));

        private long Id => id;

        public void Fire() => callback();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (time._gate)
            {
                time._timers.Remove(this);
                Interlocked.Increment(ref time._activity);
                if (dueTime != Timeout.InfiniteTimeSpan)
                {
                    Due = time.GetTimestamp() + dueTime.Ticks;
                    time._timers.Add(this);
                }
            }

            return true;
        }

        public void Dispose() => Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);

        public System.Threading.Tasks.ValueTask DisposeAsync()
        {
            Dispose();
            return default;
        }
    }
}
