using System;
using RootAccess.Simulator.Seeding;

namespace RootAccess.Simulator.Timing;

/// <summary>Draws delays, the same ones for the same seed.</summary>
internal sealed class DelaySource
{
    private readonly DelayDistribution _distribution;
    private readonly SeededRandom _random;
    private readonly object _gate = new();

    public DelaySource(DelayDistribution distribution, int seed)
    {
        _distribution = distribution;
        _random = new SeededRandom(seed);
    }

    public TimeSpan Next()
    {
        if (_distribution.IsNone)
        {
            return TimeSpan.Zero;
        }

        lock (_gate)
        {
            return _distribution.Sample(_random);
        }
    }
}
