using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Aws.Calls;

namespace RootAccess.Aws.Throttling;

/// <summary>
/// Lets calls go one after the other, in the order they asked, at the rate AWS grants, and not before AWS wants to be
/// asked again.
/// </summary>
/// <remarks>
/// Own code, because the limiters of System.Threading.RateLimiting have a fixed rate and take no clock.
/// </remarks>
[SuppressMessage(
    "Design", "CA1001", Justification = "A semaphore holds nothing to release unless its wait handle is asked for.")]
internal sealed class RateBudget
{
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(1);

    // Timers are late; so much of it is made up for at once.
    private static readonly TimeSpan s_lateness = TimeSpan.FromMilliseconds(50);

    private readonly object _lock = new();
    private readonly SemaphoreSlim _line = new(1, 1);
    private readonly TimeProvider _timeProvider;
    private readonly long _origin;
    private readonly GrantedPace _pace;
    private readonly int _burst;
    private bool _isLimited;
    private TimeSpan _lastSlot = TimeSpan.MinValue;
    private TimeSpan _notBefore = TimeSpan.MinValue;
    private TimeSpan? _lastGranted;

    public RateBudget(RateSettings settings, bool isLimited, TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _origin = timeProvider.GetTimestamp();
        _pace = new GrantedPace(settings);
        _burst = settings.Burst;
        _isLimited = isLimited;
    }

    /// <summary>Calls a second at present.</summary>
    public double Rate
    {
        get
        {
            lock (_lock)
            {
                return _pace.Rate;
            }
        }
    }

    /// <summary>Whether calls have to wait for turns at all.</summary>
    public bool IsLimited
    {
        get
        {
            lock (_lock)
            {
                return _isLimited;
            }
        }
    }

    private TimeSpan Now => _timeProvider.GetElapsedTime(_origin);

    /// <summary>Sets the ceiling, and limits from now on.</summary>
    public void Limit(double callsPerSecond)
    {
        lock (_lock)
        {
            _isLimited = true;
            _pace.Limit(callsPerSecond);
        }
    }

    /// <summary>Lets calls go as they come.</summary>
    public void Unlimit()
    {
        lock (_lock)
        {
            _isLimited = false;
        }
    }

    /// <summary>Whether AWS granted any call of this budget within a span.</summary>
    public bool HasProgressWithin(TimeSpan span)
    {
        lock (_lock)
        {
            return Now - _lastGranted < span;
        }
    }

    /// <summary>Waits for a turn.</summary>
    /// <returns>The turn's number, for AWS's answer.</returns>
    public async Task<long> WaitAsync(CancellationToken cancellationToken)
    {
        if (!IsLimited)
        {
            lock (_lock)
            {
                return _pace.TakeTurn();
            }
        }

        // Only the first in the line has a time to go at, so that whoever waits learns of a new pace at once.
        await _line.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            long turn;
            while (TryTakeTurn(out turn) is { } delay)
            {
                await _timeProvider.DelayAsync(delay, cancellationToken).ConfigureAwait(false);
            }

            return turn;
        }
        finally
        {
            _line.Release();
        }
    }

    /// <summary>AWS granted the call that had a turn.</summary>
    public void OnGranted(long turn)
    {
        lock (_lock)
        {
            _lastGranted = Now;
            _pace.OnGranted(turn);
        }
    }

    /// <summary>AWS throttled the call that had a turn.</summary>
    /// <param name="turn">The turn.</param>
    /// <param name="asked">How long AWS asked not to be called again; null for nothing.</param>
    public void OnThrottled(long turn, TimeSpan? asked = null)
    {
        lock (_lock)
        {
            if (asked is { } wait)
            {
                // It holds for all who share the budget.
                _notBefore = Later(_notBefore, Now + wait);
            }

            _pace.OnRefused(turn);
        }
    }

    /// <summary>Takes a turn where it is time for one.</summary>
    /// <returns>How long to wait still; null when the turn was taken.</returns>
    internal TimeSpan? TryTakeTurn(out long turn)
    {
        lock (_lock)
        {
            turn = 0;
            if (_isLimited)
            {
                TimeSpan now = Now;
                TimeSpan slot = NextSlot(now);
                if (slot > now)
                {
                    // A timer of less than a millisecond would not wait at all.
                    return Later(slot - now, s_shortest);
                }

                _lastSlot = slot;
            }

            turn = _pace.TakeTurn();
            return null;
        }
    }

    private TimeSpan NextSlot(TimeSpan now)
    {
        // After a refusal AWS has no calls saved up for us that could go together.
        double rate = _pace.Rate;
        double together = _pace.WasRefused ? 1 : Math.Min(_burst, Math.Max(1, rate));
        var saved = TimeSpan.FromSeconds((together - 1) / rate);
        TimeSpan slot = Later(_lastSlot + TimeSpan.FromSeconds(1 / rate), now - Later(saved, s_lateness));
        return Later(slot, _notBefore);
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
