using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Aws.Calls;

namespace RootAccess.Aws.Throttling;

/// <summary>
/// Lets calls go one after the other, in the order they asked, at a rate that halves when AWS throttles and grows
/// slowly while it does not.
/// </summary>
/// <remarks>
/// Own code, because the limiters of System.Threading.RateLimiting have a fixed rate and take no clock.
/// </remarks>
internal sealed class RateBudget
{
    // One burst of throttle answers counts once: the calls behind it were already under way.
    private static readonly TimeSpan s_throttlePause = TimeSpan.FromSeconds(1);

    private readonly object _lock = new();
    private readonly TimeProvider _timeProvider;
    private readonly long _origin;
    private readonly int _burst;
    private readonly double _floor;
    private readonly double _increase;
    private double _rate;
    private double _ceiling;
    private bool _isLimited;
    private TimeSpan _nextSlot = TimeSpan.MinValue;
    private TimeSpan? _lastThrottle;
    private int _generation;

    public RateBudget(RateSettings settings, bool isLimited, TimeProvider timeProvider)
    {
        _timeProvider = timeProvider;
        _origin = timeProvider.GetTimestamp();
        _burst = settings.Burst;
        _floor = settings.Floor;
        _increase = settings.Increase;
        _rate = settings.Initial;
        _ceiling = settings.Ceiling;
        _isLimited = isLimited;
    }

    /// <summary>Calls a second at present.</summary>
    public double Rate
    {
        get
        {
            lock (_lock)
            {
                return _rate;
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
            _ceiling = callsPerSecond;
            _rate = Math.Min(_rate, callsPerSecond);
        }
    }

    /// <summary>Waits for a turn.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            (TimeSpan delay, int generation) = Reserve();
            if (delay <= TimeSpan.Zero)
            {
                return;
            }

            await _timeProvider.DelayAsync(delay, cancellationToken).ConfigureAwait(false);
            lock (_lock)
            {
                if (generation == _generation)
                {
                    return;
                }
            }
        }
    }

    /// <summary>AWS carried a call out.</summary>
    public void OnSuccess()
    {
        lock (_lock)
        {
            _rate = Math.Min(_ceiling, _rate + _increase);
        }
    }

    /// <summary>AWS throttled a call: those that still wait are lined up anew, at half the rate.</summary>
    public void OnThrottled()
    {
        lock (_lock)
        {
            TimeSpan now = Now;
            if (now - _lastThrottle < s_throttlePause)
            {
                return;
            }

            _lastThrottle = now;
            _rate = Math.Max(Math.Min(_floor, _ceiling), _rate / 2);
            _generation++;
            _nextSlot = now + s_throttlePause;
        }
    }

    private (TimeSpan Delay, int Generation) Reserve()
    {
        lock (_lock)
        {
            if (!_isLimited)
            {
                return (TimeSpan.Zero, _generation);
            }

            TimeSpan now = Now;
            var interval = TimeSpan.FromSeconds(1 / _rate);
            int burst = Math.Min(_burst, Math.Max(1, (int)_ceiling));
            var earliest = now - TimeSpan.FromTicks(interval.Ticks * (burst - 1));
            TimeSpan slot = _nextSlot > earliest ? _nextSlot : earliest;
            _nextSlot = slot + interval;
            return (slot - now, _generation);
        }
    }
}
