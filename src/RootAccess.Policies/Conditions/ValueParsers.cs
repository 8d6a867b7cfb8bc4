using System;
using System.Globalization;
using System.Linq;
using System.Text.RegularExpressions;

namespace RootAccess.Policies.Conditions;

/// <summary>Reads numbers and dates as they stand in policies and condition keys.</summary>
internal static class ValueParsers
{
    private const decimal SecondsToYear10000 = 253402300800m;

    private static readonly DateTimeOffset s_epoch = new(1970, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Regex s_iso8601 = new(
        @"^\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:?\d{2}))?)?\z",
        RegexOptions.CultureInvariant);

    public static decimal? ParseNumber(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    /// <summary>
    /// Reads a date of ISO 8601 as the W3C profiles it, or seconds since 1970. A date without a time is UTC.
    /// </summary>
    public static DateTimeOffset? ParseDate(string text)
    {
        bool isYear = text.Length == 4 && text.All(c => c is >= '0' and <= '9');
        if (isYear)
        {
            text += "-01";
        }
        else if (decimal.TryParse(
            text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal seconds))
        {
            return seconds < SecondsToYear10000 ? s_epoch.AddTicks((long)(seconds * TimeSpan.TicksPerSecond)) : null;
        }

        return s_iso8601.IsMatch(text)
            && DateTimeOffset.TryParse(
                text,
                CultureInfo.InvariantCulture,
                DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
                out DateTimeOffset date)
            ? date
            : null;
    }
}
