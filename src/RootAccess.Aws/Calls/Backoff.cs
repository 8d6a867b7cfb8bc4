using System;

namespace RootAccess.Aws.Calls;

/// <summary>How long to wait before the next try: growing, and spread so that not all return at once.</summary>
/// <param name="first">The longest wait before the second try.</param>
/// <param name="longest">The longest wait of all.</param>
/// <param name="nextFraction">Answers with a number from zero to one.</param>
internal sealed class Backoff(TimeSpan first, TimeSpan longest, Func<double> nextFraction)
{
    /// <summary>The wait after a failed try.</summary>
    /// <param name="failures">How many tries failed so far; at least one.</param>
    /// <returns>Between half and all of the step's length.</returns>
    public TimeSpan After(int failures)
    {
        double step = Math.Min(
            first.TotalMilliseconds * Math.Pow(2, Math.Min(failures, 16) - 1), longest.TotalMilliseconds);
        return TimeSpan.FromMilliseconds(step * (0.5 + (nextFraction() / 2)));
    }
}
