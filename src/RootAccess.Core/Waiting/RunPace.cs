using System;
using System.Collections.Generic;

namespace RootAccess.Core.Waiting;

/// <summary>
/// How fast a run goes, and how long the rest of it takes at that rate. The last half minute counts: a run starts
/// slowly, and may wait for a person in between.
/// </summary>
public sealed class RunPace
{
    private static readonly TimeSpan s_window = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_step = TimeSpan.FromSeconds(1);
    private readonly Queue<(long Time, int Done)> _samples = new();
    private readonly TimeProvider _timeProvider;
    private readonly long _start;
    private (long Time, int Done) _last;

    /// <summary>Starts the clock.</summary>
    /// <param name="timeProvider">The clock.</param>
    public RunPace(TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _start = timeProvider.GetTimestamp();
        _last = (_start, 0);
        _samples.Enqueue(_last);
    }

    /// <summary>How long the run has lasted.</summary>
    public TimeSpan Elapsed => _timeProvider.GetElapsedTime(_start);

    /// <summary>What was done in a second; null in the first second, and while nothing comes to an end.</summary>
    public double? PerSecond
    {
        get
        {
            (long time, int done) = _samples.Peek();
            double seconds = _timeProvider.GetElapsedTime(time, _timeProvider.GetTimestamp()).TotalSeconds;
            return seconds >= 1 && _last.Done > done ? (_last.Done - done) / seconds : null;
        }
    }

    /// <summary>Notes how much is done.</summary>
    /// <param name="done">How much, in all.</param>
    public void Note(int done)
    {
        long now = _timeProvider.GetTimestamp();
        if (_timeProvider.GetElapsedTime(_last.Time, now) >= s_step)
        {
            _samples.Enqueue((now, done));
        }

        _last = _timeProvider.GetElapsedTime(_last.Time, now) >= s_step ? (now, done) : (_last.Time, done);
        while (_samples.Count > 1 && _timeProvider.GetElapsedTime(_samples.Peek().Time, now) > s_window)
        {
            _samples.Dequeue();
        }
    }

    /// <summary>How long what is left takes at this rate; null when there is no rate.</summary>
    /// <param name="left">How much is left.</param>
    /// <returns>The time, or null.</returns>
    public TimeSpan? Remaining(int left) =>
        PerSecond is { } rate ? TimeSpan.FromSeconds(Math.Max(0, left) / rate) : null;
}
