using System;
using System.IO;
using RootAccess.Core.Models;

namespace RootAccess.Core.Journal;

/// <summary>Reads the whole lines of a journal from some place to its end.</summary>
internal static class JournalTail
{
    /// <summary>The longest line, in bytes; no writer makes one that is longer.</summary>
    internal const int LongestLine = 1024 * 1024;

    private const int BufferSize = 64 * 1024;

    /// <summary>Reads from the stream's position.</summary>
    /// <param name="stream">The journal.</param>
    /// <param name="chain">Takes the lines.</param>
    /// <param name="handle">Told of each, with how many bytes it has with its end.</param>
    /// <returns>What follows the last whole line, as a crash leaves it.</returns>
    /// <exception cref="JournalFormatException">A line does not continue the chain.</exception>
    internal static byte[] Read(Stream stream, JournalChain chain, Action<RootAccessJournalEntry, int> handle)
    {
        byte[] buffer = new byte[BufferSize];
        int filled = 0;
        int read;
        while ((read = stream.Read(buffer, filled, buffer.Length - filled)) > 0)
        {
            int scanned = filled;
            filled += read;
            int start = 0;
            int end;
            while ((end = Array.IndexOf(buffer, JournalLine.End, scanned, filled - scanned)) >= 0)
            {
                handle(chain.Add(buffer.AsSpan(start, end - start)), end - start + 1);
                start = end + 1;
                scanned = start;
            }

            filled -= start;
            Buffer.BlockCopy(buffer, start, buffer, 0, filled);
            if (filled > LongestLine)
            {
                throw new JournalFormatException(chain.Count + 1, "it is longer than any line of a journal");
            }

            if (filled == buffer.Length)
            {
                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }

        return filled == 0 || chain.Count > 0 || JournalLine.CanBegin(buffer.AsSpan(0, filled))
            ? buffer.AsSpan(0, filled).ToArray()
            : throw new JournalFormatException(1, JournalLine.NoLine);
    }
}
