using System;
using System.Linq;
using System.Text;

namespace RootAccess.Simulator.Tests.Fuzz;

/// <summary>Draws malformed input, the same for the same seed.</summary>
internal sealed class FuzzRandom(int seed)
{
    private static readonly string[] s_nasty =
    [
        "", " ", "\0", "%", "%zz", "%00", "&", "=", "&&==&", "\r\n", "\u2028", "\ud800", "ä✓😀", "<", "]]>", "&amp;",
        "<!DOCTYPE x [<!ENTITY a \"b\">]>", "{", "[", "\"", "null", "true", "-1", "0", "2147483648", "1e999", "NaN",
        "../../etc/passwd", "arn:aws:iam::*:root", "arn:", "::::::", "000000000000", "999999999999", "page-1",
        "page--1", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD", "UNSIGNED-PAYLOAD", "gzip", "aws-chunked", "AWS4-HMAC-SHA256",
    ];

    // System.Random with a seed promises the same numbers on one runtime, which is all a failing test needs.
    private readonly Random _random = new(seed);

    public int Next(int bound) => _random.Next(bound);

    public bool Chance(double probability) => _random.NextDouble() < probability;

    public T Pick<T>(T[] items) => items[_random.Next(items.Length)];

    public byte[] Bytes(int maximum)
    {
        byte[] bytes = new byte[_random.Next(maximum)];
        _random.NextBytes(bytes);
        return bytes;
    }

    /// <summary>A value that parsers stumble over.</summary>
    public string Value() => Next(8) switch
    {
        0 => new string(Pick(s_nasty).FirstOrDefault('x'), Next(5000)),
        1 => string.Concat(Enumerable.Range(0, Next(6)).Select(_ => Pick(s_nasty))),
        2 => Encoding.Latin1.GetString(Bytes(40)),
        3 => $"{_random.NextInt64()}",
        _ => Pick(s_nasty),
    };

    /// <summary>The text with a piece cut out, doubled, replaced or inserted.</summary>
    public string Mutate(string text)
    {
        int start = Next(text.Length + 1);
        int end = Math.Min(text.Length, start + Next(12));
        return Next(4) switch
        {
            0 => text[..start] + text[end..],
            1 => text[..end] + text[start..],
            2 => text[..start] + Value() + text[end..],
            _ => text[..start] + Value() + text[start..],
        };
    }

    public byte[] Mutate(byte[] bytes)
    {
        byte[] changed = [.. bytes];
        for (int i = 0; i <= Next(4) && changed.Length > 0; i++)
        {
            changed[Next(changed.Length)] = (byte)Next(256);
        }

        return Chance(0.2) ? changed[..Next(changed.Length + 1)] : changed;
    }
}
