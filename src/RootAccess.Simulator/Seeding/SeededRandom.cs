using System.Collections.Generic;

namespace RootAccess.Simulator.Seeding;

/// <summary>
/// A SplitMix64 generator: the same numbers for a seed on every runtime, which System.Random does not promise.
/// </summary>
internal sealed class SeededRandom
{
    private ulong _state;

    public SeededRandom(int seed) => _state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL) + 0x632BE59BD9B4E019UL;

    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A number from 0 to one below the bound.</summary>
    public int Next(int bound) => (int)(NextBits() % (ulong)bound);

    public int Between(int low, int high) => low + Next(high - low + 1);

    public bool Chance(double probability) => NextDouble() < probability;

    public T Pick<T>(IReadOnlyList<T> items) => items[Next(items.Count)];

    /// <summary>A string of characters out of an alphabet.</summary>
    public string Text(string alphabet, int length)
    {
        char[] text = new char[length];
        for (int i = 0; i < length; i++)
        {
            text[i] = alphabet[Next(alphabet.Length)];
        }

        return new string(text);
    }

    private ulong NextBits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            ulong value = _state;
            value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9UL;
            value = (value ^ (value >> 27)) * 0x94D049BB133111EBUL;
            return value ^ (value >> 31);
        }
    }
}
