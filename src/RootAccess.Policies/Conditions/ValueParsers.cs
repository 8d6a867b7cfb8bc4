using System;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RootAccess.Policies.Conditions;

/// <summary>Reads numbers and dates as they stand in policies and condition keys.</summary>
internal static class ValueParsers
{
    private static readonly Regex s_iso8601 = new(
        @"^\d{4}-\d{2}(-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,7})?)?(Z|[+-]\d{2}:?\d{2}))?)?$",
        RegexOptions.CultureInvariant);

    public static decimal? ParseNumber(string text) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal value) ? value : null;

    /// <summary>Reads a date of ISO 8601 as the W3C profiles it, or seconds since 1970; without a zone it is UTC.</summary>
    public static DateTimeOffset? ParseDate(string text)
    {
        if (long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long seconds) && text.Length != 4)
        {
            return seconds <= 253402300799 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
        }

        if (text.Length == 4 && IsDigits(text))
        {
            text += "-01";
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

    private static bool IsDigits(string text)
    {
        foreach (char c in text)
        {
            if (c is < '0' or > '9')
            {
                return false;
            }
        }

        return true;
    }
}
