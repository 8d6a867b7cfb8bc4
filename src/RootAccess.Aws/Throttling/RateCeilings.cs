using System;
using System.Collections.Generic;
using System.Linq;

namespace RootAccess.Aws.Throttling;

/// <summary>
/// The ceilings that several users of one budget set at the same time. Whoever names a ceiling wants no more than that,
/// so the lowest of those that were named counts; the usual one counts only where nobody named any.
/// </summary>
/// <param name="budget">The budget.</param>
/// <param name="isLimitedByItself">Whether the budget has a limit while nobody sets one.</param>
internal sealed class RateCeilings(RateBudget budget, bool isLimitedByItself)
{
    private readonly object _lock = new();
    private readonly List<Ceiling> _ceilings = [];

    /// <summary>Sets a ceiling until it is disposed.</summary>
    /// <param name="callsPerSecond">The ceiling.</param>
    /// <param name="isNamed">Whether somebody asked for just that.</param>
    public IDisposable Set(double callsPerSecond, bool isNamed)
    {
        Ceiling ceiling = new(this, callsPerSecond, isNamed);
        lock (_lock)
        {
            _ceilings.Add(ceiling);
            Apply();
        }

        return ceiling;
    }

    private void Remove(Ceiling ceiling)
    {
        lock (_lock)
        {
            if (_ceilings.Remove(ceiling))
            {
                Apply();
            }
        }
    }

    private void Apply()
    {
        if (_ceilings.Count == 0)
        {
            if (!isLimitedByItself)
            {
                budget.Unlimit();
            }

            return;
        }

        bool isAnyNamed = _ceilings.Exists(ceiling => ceiling.IsNamed);
        budget.Limit(_ceilings
            .Where(ceiling => ceiling.IsNamed || !isAnyNamed)
            .Min(ceiling => ceiling.CallsPerSecond));
    }

    private sealed class Ceiling(RateCeilings owner, double callsPerSecond, bool isNamed) : IDisposable
    {
        public double CallsPerSecond => callsPerSecond;

        public bool IsNamed => isNamed;

        public void Dispose() => owner.Remove(this);
    }
}
