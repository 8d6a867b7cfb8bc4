using System;

namespace RootAccess.Aws.Throttling;

/// <summary>
/// Finds the rate AWS grants from nothing but its answers, in the way of CUBIC, TCP's congestion control, counting
/// calls in place of time.
/// </summary>
/// <remarks>
/// <para>
/// Until the first refusal the pace grows steadily. A refusal slows by a seventh, or by half the first time and where
/// nothing was granted at two paces in a row. From there the pace climbs back to the one that was refused, quickly at
/// first and ever more slowly, and is there after 50 calls for each refusal there was: about one call in 50 is refused
/// in the long run, at any rate. Where it passes unrefused it speeds up, so that a rate that was doubled is found
/// within some 200 calls.
/// </para>
/// <para>
/// Answers to calls that were sent at an earlier pace say nothing about the present one. A single refusal soon after
/// slowing, among calls that were granted, is waited out: it may be due to others who draw on the same quota.
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

    // The climb: from which pace, to which, in how many calls, and in how many at most.
    private double _start;
    private double _refusedPace;
    private int _climb = CallsForARefusal;
    private int _longestClimb;

    // Answers at the present pace, and all refusals since it was set.
    private int _granted;
    private int _refused;
    private int _allRefused;
    private bool _wasNothingGranted;

    private long _turns;
    private long _lastEarlierTurn;

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
        if (turn <= _lastEarlierTurn || _pace >= _ceiling)
        {
            return;
        }

        if (!WasRefused)
        {
            _pace += settings.Increase;
            return;
        }

        _granted++;
        double way = ((double)_granted / _climb) - 1;
        double height = way < 0 ? _refusedPace - _start : _refusedPace * (1 - Slower);
        _pace = _refusedPace + (height * way * way * way);
    }

    /// <summary>AWS refused the call with this number.</summary>
    public void OnRefused(long turn)
    {
        _allRefused++;
        if (turn > _lastEarlierTurn)
        {
            _refused++;
            if (!IsBearable)
            {
                SlowDown();
                return;
            }
        }

        _climb = Math.Max(_climb, Math.Min(_allRefused * CallsForARefusal, _longestClimb));
    }

    private bool IsBearable =>
        WasRefused
        && _granted is > 0 and < CallsForARefusal / 2
        && (_refused == 1 || _refused * 4 < _granted + _refused);

    private void SlowDown()
    {
        bool isFirst = !WasRefused;
        bool isNothingGranted = !isFirst && _granted == 0;
        if (!isNothingGranted)
        {
            // Otherwise the pace before is still the best guess: AWS may grant it again in a moment.
            _refusedPace = Rate;
        }

        bool isAgain = isNothingGranted && _wasNothingGranted;
        double factor = isFirst || isAgain ? MuchSlower : Slower;
        _start = Math.Max(Math.Min(settings.Floor, _ceiling), Rate * factor);
        _pace = _start;

        // Many refusals at once put the next ones off, but not for long the first time.
        _longestClimb = isFirst ? CallsForARefusal : 2 * _climb;
        _climb = CallsForARefusal;
        _wasNothingGranted = isNothingGranted;
        _granted = 0;
        _refused = 0;
        _allRefused = 1;
        _lastEarlierTurn = _turns;
        WasRefused = true;
    }
}
