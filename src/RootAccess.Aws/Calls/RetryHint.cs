using System;
using System.Globalization;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Transform;

namespace RootAccess.Aws.Calls;

/// <summary>How long a service asks to be left alone.</summary>
internal static class RetryHint
{
    // A longer wish is heard, and asked for again when it was meant.
    private static readonly TimeSpan s_longest = TimeSpan.FromMinutes(2);

    /// <summary>Reads the headers of an error answer: <c>x-amz-retry-after</c>, or HTTP's <c>Retry-After</c>.</summary>
    /// <param name="exception">What the SDK threw.</param>
    /// <param name="now">The time, for a header that names a moment.</param>
    /// <returns>The wait, two minutes at most; null when the answer asks for none.</returns>
    public static TimeSpan? Read(Exception exception, DateTimeOffset now)
    {
        for (Exception? cause = exception; cause is not null; cause = cause.InnerException)
        {
            if (cause is HttpErrorResponseException { Response: { } response })
            {
                return Milliseconds(Header(response, "x-amz-retry-after"))
                    ?? SecondsOrMoment(Header(response, "Retry-After"), now);
            }
        }

        return null;
    }

    private static string? Header(IWebResponseData response, string name) =>
        response.IsHeaderPresent(name) ? response.GetHeaderValue(name) : null;

    private static TimeSpan? Milliseconds(string? text) =>
        Number(text) is { } number ? Limit(TimeSpan.FromMilliseconds(number)) : null;

    private static TimeSpan? SecondsOrMoment(string? text, DateTimeOffset now) =>
        Number(text) is { } number ? Limit(TimeSpan.FromSeconds(number))
        : DateTimeOffset.TryParse(
            text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out DateTimeOffset moment)
            ? Limit(moment - now)
        : null;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;

    private static TimeSpan? Limit(TimeSpan wait) =>
        wait <= TimeSpan.Zero ? null : wait < s_longest ? wait : s_longest;
}
