using System;
using System.Globalization;
using RootAccess.Simulator.Seeding;

namespace RootAccess.Simulator.Timing;

/// <summary>How long something takes: always the same, or spread in a way that a seed decides.</summary>
public sealed class DelayDistribution
{
    private readonly Func<SeededRandom, double>? _seconds;

    private DelayDistribution(string description, Func<SeededRandom, double>? seconds)
    {
        Description = description;
        _seconds = seconds;
    }

    /// <summary>No delay.</summary>
    public static DelayDistribution None { get; } = new("none", null);

    /// <summary>The distribution in the form that <see cref="Parse"/> reads.</summary>
    public string Description { get; }

    internal bool IsNone => _seconds is null;

    /// <summary>The same delay every time.</summary>
    public static DelayDistribution Fixed(TimeSpan delay) => delay <= TimeSpan.Zero
        ? None
        : new DelayDistribution(Text(delay), _ => delay.TotalSeconds);

    /// <summary>Anything between two delays, all equally likely.</summary>
    public static DelayDistribution Uniform(TimeSpan low, TimeSpan high)
    {
        if (low < TimeSpan.Zero || high < low)
        {
            throw new ArgumentOutOfRangeException(nameof(high), high, "The range must not be negative or reversed.");
        }

        double width = (high - low).TotalSeconds;
        return new DelayDistribution(
            $"{Text(low)}-{Text(high)}", random => low.TotalSeconds + (random.NextDouble() * width));
    }

    /// <summary>Mostly near the median, now and then much longer, as networks are.</summary>
    /// <param name="median">Half of all delays are shorter.</param>
    /// <param name="sigma">The spread of the logarithm, above 0 and up to 3; 0.5 gives a p99 of 3.2 medians.</param>
    public static DelayDistribution LogNormal(TimeSpan median, double sigma)
    {
        if (median <= TimeSpan.Zero || sigma is not (> 0 and <= 3))
        {
            throw new ArgumentOutOfRangeException(nameof(sigma), sigma, "The median must be positive, sigma 0 to 3.");
        }

        string spread = sigma.ToString(CultureInfo.InvariantCulture);
        return new DelayDistribution(
            $"lognormal:{Text(median)},{spread}", random => median.TotalSeconds * Math.Exp(sigma * Normal(random)));
    }

    /// <summary>A fixed delay.</summary>
    public static implicit operator DelayDistribution(TimeSpan delay) => Fixed(delay);

    /// <summary>A fixed delay.</summary>
    public static DelayDistribution FromTimeSpan(TimeSpan delay) => Fixed(delay);

    /// <summary>
    /// Reads <c>none</c>, a fixed delay (<c>20ms</c>, <c>3s</c>), a range (<c>0s-180s</c>) or
    /// <c>lognormal:MEDIAN,SIGMA</c> (<c>lognormal:20ms,0.5</c>).
    /// </summary>
    /// <exception cref="FormatException">It is none of these.</exception>
    public static DelayDistribution Parse(string text)
    {
        const string LogNormalPrefix = "lognormal:";
        try
        {
            if (text is "none")
            {
                return None;
            }

            if (text.StartsWith(LogNormalPrefix, StringComparison.Ordinal))
            {
                string[] parts = text.Substring(LogNormalPrefix.Length).Split(',');
                return parts.Length == 2 ? LogNormal(Span(parts[0]), Number(parts[1])) : throw new FormatException();
            }

            string[] ends = text.Split('-');
            return ends.Length == 2 ? Uniform(Span(ends[0]), Span(ends[1])) : Fixed(Span(text));
        }
        catch (Exception exception) when (exception is FormatException or OverflowException or ArgumentException)
        {
            throw new FormatException(
                $"'{text}' is not a delay such as none, 20ms, 3s, 0s-180s or lognormal:20ms,0.5.", exception);
        }
    }

    /// <summary>The <see cref="Description"/>.</summary>
    public override string ToString() => Description;

    internal TimeSpan Sample(SeededRandom random) =>
        _seconds is null ? TimeSpan.Zero : TimeSpan.FromSeconds(_seconds(random));

    // The Box-Muller transform.
    private static double Normal(SeededRandom random) =>
        Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    private static TimeSpan Span(string text)
    {
        (string suffix, double factor) = text.EndsWith("ms", StringComparison.Ordinal) ? ("ms", 0.001)
            : text.Length > 0 && text[text.Length - 1] == 's' ? ("s", 1)
            : throw new FormatException();
        double seconds = Number(text.Substring(0, text.Length - suffix.Length)) * factor;
        return seconds is >= 0 and <= 3600 ? TimeSpan.FromSeconds(seconds) : throw new FormatException();
    }

    private static double Number(string text) =>
        double.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    private static string Text(TimeSpan delay) =>
        delay.TotalMilliseconds.ToString(CultureInfo.InvariantCulture) + "ms";
}
