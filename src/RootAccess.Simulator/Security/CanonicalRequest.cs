using System.Collections.Generic;
using System.Linq;
using System.Text;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Security;

/// <summary>Builds SigV4's canonical request from what arrived.</summary>
internal static class CanonicalRequest
{
    /// <summary>The canonical request, or null when a header that was signed is missing.</summary>
    public static string? Build(
        SimulatorRequest request, IReadOnlyList<string> signedHeaders, string payloadHash, bool encodePathTwice)
    {
        StringBuilder text = new(512);
        text.Append(request.Method).Append('\n');
        text.Append(Path(request.Path, encodePathTwice)).Append('\n');
        text.Append(Query(request.QueryString)).Append('\n');
        foreach (string name in signedHeaders)
        {
            string? value = name == "host" ? request.Host : request.Header(name);
            if (value is null)
            {
                return null;
            }

            text.Append(name).Append(':');
            AppendCollapsed(text, value);
            text.Append('\n');
        }

        text.Append('\n').Append(string.Join(";", signedHeaders)).Append('\n').Append(payloadHash);
        return text.ToString();
    }

    private static string Path(string rawPath, bool encodePathTwice)
    {
        if (rawPath.Length == 0)
        {
            return "/";
        }

        return encodePathTwice
            ? PercentEncoding.Encode(rawPath, keepSlash: true)
            : PercentEncoding.Encode(PercentEncoding.Decode(rawPath), keepSlash: true);
    }

    private static string Query(string rawQuery)
    {
        if (rawQuery.Length == 0)
        {
            return string.Empty;
        }

        List<string> pairs = [];
        foreach (string part in rawQuery.Split('&').Where(part => part.Length > 0))
        {
            string[] pair = part.Split(['='], 2);
            string value = pair.Length == 2 ? pair[1] : string.Empty;
            pairs.Add(Reencode(pair[0]) + "=" + Reencode(value));
        }

        pairs.Sort(string.CompareOrdinal);
        return string.Join("&", pairs);
    }

    private static string Reencode(string text) => PercentEncoding.Encode(PercentEncoding.Decode(text));

    // SigV4 trims the value and turns runs of spaces into one.
    private static void AppendCollapsed(StringBuilder text, string value)
    {
        bool space = false;
        foreach (char character in value.Trim())
        {
            if (character != ' ' || !space)
            {
                text.Append(character);
            }

            space = character == ' ';
        }
    }
}
