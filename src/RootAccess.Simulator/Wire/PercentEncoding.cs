using System;
using System.Text;

namespace RootAccess.Simulator.Wire;

/// <summary>URI encoding as SigV4 and HTML forms define it.</summary>
internal static class PercentEncoding
{
    private const string Unreserved = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    /// <summary>Encodes everything but RFC 3986's unreserved characters and, if asked, the slash.</summary>
    public static string Encode(string text, bool keepSlash = false)
    {
        StringBuilder result = new(text.Length + 16);
        foreach (byte value in Encoding.UTF8.GetBytes(text))
        {
            char character = (char)value;
            if (Unreserved.IndexOf(character) >= 0 || (keepSlash && character == '/'))
            {
                result.Append(character);
            }
            else
            {
                result.Append('%').Append("0123456789ABCDEF"[value >> 4]).Append("0123456789ABCDEF"[value & 15]);
            }
        }

        return result.ToString();
    }

    public static string Decode(string text) => text.IndexOf('%') < 0 ? text : Uri.UnescapeDataString(text);

    /// <summary>Decodes a form value, in which a plus sign is a space.</summary>
    public static string DecodeForm(string text) => Decode(text.IndexOf('+') < 0 ? text : text.Replace('+', ' '));
}
