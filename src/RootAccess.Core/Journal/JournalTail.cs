using System;
using System.IO;

namespace RootAccess.Core.Journal;

/// <summary>Reads the whole lines of a journal from some place to its end.</summary>
internal static class JournalTail
{
    private const int BufferSize = 64 * 1024;
    private const int LongestLine = 8 * 1024 * 1024;

    /// <summary>Takes the bytes of one line, without its end.</summary>
    internal delegate void LineHandler(ReadOnlySpan<byte> line);

    /// <summary>Reads from the stream's position.</summary>
    /// <exception cref="IOException">A line is longer than any journal's.</exception>
    /// <returns>How many bytes the whole lines have; what follows is the beginning of a line.</returns>
    internal static long Read(Stream stream, LineHandler handle)
    {
        byte[] buffer = new byte[BufferSize];
        long taken = 0;
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
                handle(buffer.AsSpan(start, end - start));
                start = end + 1;
                scanned = start;
            }

            taken += start;
            filled -= start;
            Buffer.BlockCopy(buffer, start, buffer, 0, filled);
            if (filled == buffer.Length)
            {
                if (filled > LongestLine)
                {
                    throw new IOException("It has a line that is longer than any of a journal.");
                }

                Array.Resize(ref buffer, buffer.Length * 2);
            }
        }

        return taken;
    }
}
