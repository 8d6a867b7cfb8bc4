using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Text;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.S3;

/// <summary>A body in aws-chunked framing, taken apart.</summary>
internal sealed class ChunkedBody
{
    private const int MaximumChunks = 10_000;

    private readonly List<BodyChunk> _chunks = [];
    private readonly List<KeyValuePair<string, string>> _trailers = [];

    private ChunkedBody()
    {
    }

    /// <summary>The chunks, the empty last one included.</summary>
    public IReadOnlyList<BodyChunk> Chunks => _chunks;

    /// <summary>The headers after the last chunk, names in lower case.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Trailers => _trailers;

    public byte[] Content()
    {
        using MemoryStream content = new();
        foreach (BodyChunk chunk in _chunks)
        {
            content.Write(chunk.Data, 0, chunk.Data.Length);
        }

        return content.ToArray();
    }

    /// <summary>Reads the framing.</summary>
    /// <exception cref="AwsError">It is broken or ends too early.</exception>
    public static ChunkedBody Parse(byte[] framed)
    {
        ChunkedBody body = new();
        int position = 0;
        do
        {
            body._chunks.Add(ReadChunk(framed, ref position));
            if (body._chunks.Count > MaximumChunks)
            {
                throw Incomplete();
            }
        }
        while (body._chunks[body._chunks.Count - 1].Data.Length > 0);

        while (position < framed.Length)
        {
            string line = ReadLine(framed, ref position);
            int colon = line.IndexOf(':');
            if (colon > 0)
            {
                body._trailers.Add(new KeyValuePair<string, string>(
                    line.Substring(0, colon).Trim().ToLowerInvariant(), line.Substring(colon + 1).Trim()));
            }
            else if (line.Length > 0)
            {
                throw MalformedTrailer();
            }
        }

        return body;
    }

    public static AwsError Incomplete() => new(
        400,
        "IncompleteBody",
        "You did not provide the number of bytes specified by the Content-Length HTTP header");

    public static AwsError MalformedTrailer() => new(
        400,
        "MalformedTrailerError",
        "The request contained trailing data that was not well-formed or did not conform to our published schema.");

    private static BodyChunk ReadChunk(byte[] framed, ref int position)
    {
        const string Extension = "chunk-signature=";
        string[] head = ReadLine(framed, ref position).Split([';'], 2);
        bool isNumber = int.TryParse(
            head[0], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int size);
        if (!isNumber || size < 0 || size > framed.Length - position)
        {
            throw Incomplete();
        }

        string? signature = head.Length == 2 && head[1].StartsWith(Extension, StringComparison.Ordinal)
            ? head[1].Substring(Extension.Length)
            : null;
        byte[] data = new byte[size];
        Array.Copy(framed, position, data, 0, size);
        position += size;
        if (size > 0 && ReadLine(framed, ref position).Length > 0)
        {
            throw Incomplete();
        }

        return new BodyChunk(data, signature);
    }

    private static string ReadLine(byte[] framed, ref int position)
    {
        int end = position < framed.Length ? Array.IndexOf(framed, (byte)'\n', position) : -1;
        if (end < 0)
        {
            throw Incomplete();
        }

        string line = Encoding.ASCII.GetString(framed, position, end - position).TrimEnd('\r');
        position = end + 1;
        return line;
    }
}
