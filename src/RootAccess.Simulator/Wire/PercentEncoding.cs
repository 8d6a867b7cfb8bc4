using System;
using System.Text;

namespace RootAccess.Simulator.Wire;

/// <summary>URI encoding as SigV4 and HTML forms define it.</summary>
internal static class PercentEncoding
{
    private const string Digits = "0123456789ABCDEF";

    private static readonly bool[] s_unreserved = Table(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~");

    /// <summary>Encodes everything but RFC 3986's unreserved characters and, if asked, the slash.</summary>
    public static string Encode(string text, bool keepSlash = false)
    {
        StringBuilder result = new(text.Length + 16);
        foreach (byte value in Encoding.UTF8.GetBytes(text))
        {
            char character = (char)value;
            if (s_unreserved[value] || (keepSlash && character == '/'))
            {
                result.Append(character);
            }
            else
            {
                result.Append('%').Append(Digits[value >> 4]).Append(Digits[value & 15]);
            }
        }

        return result.ToString();
    }

    public static string Decode(string text) => Uri.UnescapeDataString(text);

    /// <summary>Decodes a form value, in which a plus sign is a space.</summary>
    public static string DecodeForm(string text) => Decode(text.Replace('+', ' '));

    private static bool[] Table(string characters)
    {
        bool[] table = new bool[256];
        foreach (char character in characters)
        {
            table[character] = true;
        }

        return table;
    }
}
