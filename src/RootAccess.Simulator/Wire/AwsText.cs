using System;
using System.Globalization;
using System.Linq;
using System.Text;

namespace RootAccess.Simulator.Wire;

/// <summary>How values look on the wire.</summary>
internal static class AwsText
{
    public static Encoding Utf8 { get; } = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

    /// <summary>A time of the query protocol, whole seconds.</summary>
    public static string Iso(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>A time of S3, with milliseconds.</summary>
    public static string IsoMilliseconds(DateTimeOffset time) =>
        time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>A time of the JSON protocols: seconds since 1970 with milliseconds.</summary>
    public static decimal EpochSeconds(DateTimeOffset time) => time.ToUnixTimeMilliseconds() / 1000m;

    /// <summary>What host names of a partition end in.</summary>
    public static string DnsSuffix(string partition) => partition switch
    {
        "aws-cn" => "amazonaws.com.cn",
        "aws-eusc" => "amazonaws.eu",
        _ => "amazonaws.com",
    };

    public static string Integer(int value) => value.ToString(CultureInfo.InvariantCulture);

    public static bool IsAccountId(string? text) =>
        text is { Length: 12 } && text.All(character => character is >= '0' and <= '9');

    /// <summary>The account in an account id or in an ARN, or null when there is none.</summary>
    public static string? AccountIdIn(string? text)
    {
        string? candidate = text?.StartsWith("arn:", StringComparison.Ordinal) == true
            ? text.Split(':').ElementAtOrDefault(4)
            : text;
        return IsAccountId(candidate) ? candidate : null;
    }
}
