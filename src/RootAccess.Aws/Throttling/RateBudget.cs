using System;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Aws.Calls;

namespace RootAccess.Aws.Throttling;

/// <summary>
/// Lets calls go one after the other, in the order they asked, at the rate AWS grants. It is found from the answers:
/// growing until the first throttle answer, then down by the share that was refused and up again in small steps.
/// </summary>
/// <remarks>
/// Own code, because the limiters of System.Threading.RateLimiting have a fixed rate and take no clock.
/// </remarks>
[SuppressMessage(
    "Design", "CA1001", Justification = "A semaphore holds nothing to release unless its wait handle is asked for.")]
internal sealed class RateBudget
{
    // Throttle answers right after a decrease belong to calls that were already under way.
    private static readonly TimeSpan s_settling = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan s_longestPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan s_shortest = TimeSpan.FromMilliseconds(1);

    // A seventh down, soon back to just below what was granted, and from there in small steps: about one of 30 answers
    // is refused.
    private const double MildDecrease = 0.85;
    private const double StrongestDecrease = 0.5;
    private const double Recovery = 0.02;
    private const double Probe = 0.004;
    private const double JustBelow = 0.9;

    // Where AWS refuses some calls whatever their rate, going ever slower helps nobody: below this many calls a second
    // only what is refused of 30 answers, or a quarter of fewer, slows further.
    private const double PatientRate = 3;
    private const double PatientDecrease = 0.95;
    private const double PatientProbe = 0.002;
    private const int PatientAnswers = 30;
    private const int FewAnswers = 4;

    private readonly object _lock = new();
    private readonly SemaphoreSlim _line = new(1, 1);
    private readonly TimeProvider _timeProvider;
    private readonly long _origin;
    private readonly int _burst;
    private readonly double _floor;
    private readonly double _increase;
    private double _rate;
    private double _ceiling;
    private bool _isLimited;
    private TimeSpan _nextSlot = TimeSpan.MinValue;
    private TimeSpan? _lastDecrease;
    private TimeSpan? _lastSuccess;
    private double _granted;
    private int _answers;
    private int _refused;

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

    /// <summary>
    /// Sets the ceiling, and limits from now on. Whoever lifts the ceiling means it: the start is at least a quarter.
    /// </summary>
    public void Limit(double callsPerSecond)
    {
        lock (_lock)
        {
            _isLimited = true;
            _ceiling = callsPerSecond;
            double start = _lastDecrease is null ? Math.Max(_rate, callsPerSecond / 4) : _rate;
            _rate = Math.Min(start, callsPerSecond);
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

    /// <summary>Whether any caller of this budget had an answer other than a throttle within a span.</summary>
    public bool HasProgressWithin(TimeSpan span)
    {
        lock (_lock)
        {
            return Now - _lastSuccess < span;
        }
    }

    /// <summary>Waits for a turn.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        if (!IsLimited)
        {
            return;
        }

        // Only the first in the line has a time to go at, so that whoever waits learns of a new pace at once.
        await _line.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (TakeTurn() is { } delay)
            {
                await _timeProvider.DelayAsync(delay, cancellationToken).ConfigureAwait(false);
            }
        }
        finally
        {
            _line.Release();
        }
    }

    /// <summary>AWS carried a call out.</summary>
    public void OnSuccess()
    {
        lock (_lock)
        {
            _lastSuccess = Now;
            _answers++;
            double share = _rate < _granted * JustBelow ? Recovery : IsPatient ? PatientProbe : Probe;
            double step = _lastDecrease is null ? _increase : Math.Min(_increase, _rate * share);
            _rate = Math.Min(_ceiling, _rate + step);
        }
    }

    /// <summary>AWS throttled a call.</summary>
    /// <param name="asked">How long AWS asked not to be called again; null for nothing.</param>
    public void OnThrottled(TimeSpan? asked = null)
    {
        lock (_lock)
        {
            TimeSpan now = Now;
            if (asked is { } wait && now + wait > _nextSlot)
            {
                // It holds for all who share the budget.
                _nextSlot = now + wait;
            }

            if (now - _lastDecrease < Settling)
            {
                return;
            }

            _answers++;
            _refused++;
            if (_lastDecrease is null || IsTooMuch())
            {
                Decrease(now, asked);
            }
        }
    }

    private TimeSpan Settling
    {
        get
        {
            var fewCalls = TimeSpan.FromSeconds(FewAnswers / _rate);
            return fewCalls < s_settling ? s_settling : fewCalls > s_longestPause ? s_longestPause : fewCalls;
        }
    }

    private bool IsPatient => _rate <= PatientRate;

    private bool IsTooMuch() =>
        !IsPatient
        || _answers >= PatientAnswers
        || (_refused >= FewAnswers && _refused * 4 >= _answers)
        || (_refused >= 2 && _refused == _answers);

    private void Decrease(TimeSpan now, TimeSpan? asked)
    {
        double share = 1 - ((double)_refused / Math.Max(_answers, FewAnswers));
        double mild = IsPatient ? PatientDecrease : MildDecrease;
        bool isFirst = _lastDecrease is null;
        double factor = isFirst ? StrongestDecrease : Math.Min(mild, Math.Max(StrongestDecrease, share));
        _granted = isFirst ? 0 : _rate * share;
        _rate = Math.Max(Math.Min(_floor, _ceiling), _rate * factor);
        if (share <= StrongestDecrease || _refused == _answers)
        {
            // AWS has had enough: those that still wait go on after a pause.
            var pause = TimeSpan.FromSeconds(4 / _rate);
            TimeSpan resume = now + (pause < s_longestPause ? pause : s_longestPause);
            _nextSlot = asked is null ? resume : _nextSlot;
        }

        _lastDecrease = now;
        _answers = 0;
        _refused = 0;
    }

    // How long the first in the line has to wait still; null when it may go.
    private TimeSpan? TakeTurn()
    {
        lock (_lock)
        {
            if (!_isLimited)
            {
                return null;
            }

            TimeSpan now = Now;
            var interval = TimeSpan.FromSeconds(1 / _rate);
            int burst = Math.Min(Math.Max(_burst, (int)(_rate / 20)), Math.Max(1, (int)_ceiling));
            var earliest = now - TimeSpan.FromTicks(interval.Ticks * (burst - 1));
            TimeSpan slot = _nextSlot > earliest ? _nextSlot : earliest;
            if (slot > now)
            {
                // A timer of less than a millisecond would not wait at all.
                TimeSpan delay = slot - now;
                return delay > s_shortest ? delay : s_shortest;
            }

            _nextSlot = slot + interval;
            return null;
        }
    }
}
