using System;

namespace RootAccess.Aws.Throttling;

/// <summary>
/// Finds the rate AWS grants from nothing but its answers, in the way of CUBIC, TCP's congestion control, counting calls
/// in place of time.
/// </summary>
/// <remarks>
/// <para>
/// Until the first refusal the pace grows steadily. A refusal slows by a seventh, or by half where nothing was granted at
/// that pace. From there the pace climbs back to the one that was refused, quickly at first and ever more slowly, and is
/// there after 50 calls for each refusal there was: about one call in 50 is refused in the long run, at any rate. Where
/// it passes unrefused it speeds up, so that a rate that was doubled is found within some 200 calls.
/// </para>
/// <para>
/// Answers to calls that were sent at an earlier pace say nothing about the present one. A single refusal soon after
/// slowing, among calls that were granted, is waited out: others who draw on the same quota cause those.
/// </para>
/// </remarks>
/// <param name="settings">Where to begin, and the bounds.</param>
internal sealed class GrantedPace(RateSettings settings)
{
    private const int CallsForARefusal = 50;
    private const double Slower = 0.85;
    private const double MuchSlower = 0.5;

    private double _pace = settings.Initial;
    private double _ceiling = settings.Ceiling;

    // The climb: from where, to where and in how many calls, and how many it may come to take.
    private double _start;
    private double _refusedPace;
    private int _calls = CallsForARefusal;
    private int _mostCalls;

    // Answers at the present pace, and all refusals since it was set.
    private int _granted;
    private int _refused;
    private int _paidFor;

    private long _turns;
    private long _lastTurnBefore;

    /// <summary>Calls a second at present.</summary>
    public double Rate => Math.Min(_pace, _ceiling);

    /// <summary>Whether AWS has refused a call yet.</summary>
    public bool WasRefused { get; private set; }

    /// <summary>
    /// Sets the ceiling. Whoever lifts it means it: before the first refusal the start is at least a quarter.
    /// </summary>
    public void Limit(double callsPerSecond)
    {
        _ceiling = callsPerSecond;
        if (!WasRefused)
        {
            _pace = Math.Max(_pace, callsPerSecond / 4);
        }
    }

    /// <summary>Numbers the next call.</summary>
    public long TakeTurn() => ++_turns;

    /// <summary>AWS granted the call with this number.</summary>
    public void OnGranted(long turn)
    {
        // A pace that is not gone at, for the ceiling holds it, proves nothing.
        if (turn <= _lastTurnBefore || _pace >= _ceiling)
        {
            return;
        }

        if (!WasRefused)
        {
            _pace += settings.Increase;
            return;
        }

        _granted++;
        double way = ((double)_granted / _calls) - 1;
        double height = way < 0 ? _refusedPace - _start : _refusedPace * (1 - Slower);
        _pace = _refusedPace + (height * way * way * way);
    }

    /// <summary>AWS refused the call with this number.</summary>
    public void OnRefused(long turn)
    {
        _paidFor++;
        if (turn > _lastTurnBefore)
        {
            _refused++;
            if (!IsBearable)
            {
                SlowDown();
                return;
            }
        }

        _calls = Math.Max(_calls, Math.Min(_paidFor * CallsForARefusal, _mostCalls));
    }

    private bool IsBearable =>
        WasRefused && _granted is > 0 and < CallsForARefusal / 2 && _refused * 4 < _granted + _refused;

    private void SlowDown()
    {
        // Where nothing is granted, the pace that was is still the best guess: AWS may grant it again in a moment.
        bool isNothingGranted = WasRefused && _granted == 0;
        if (!isNothingGranted)
        {
            _refusedPace = Rate;
        }

        double factor = WasRefused && !isNothingGranted ? Slower : MuchSlower;
        _start = Math.Max(Math.Min(settings.Floor, _ceiling), Rate * factor);
        _pace = _start;

        // Many refusals at once put the next ones off, but not for long after a single storm.
        _mostCalls = WasRefused ? 2 * _calls : CallsForARefusal;
        _calls = CallsForARefusal;
        _granted = 0;
        _refused = 0;
        _paidFor = 1;
        _lastTurnBefore = _turns;
        WasRefused = true;
    }
}
