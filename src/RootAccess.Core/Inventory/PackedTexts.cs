using System;
using System.Collections.Generic;
using System.Text;

namespace RootAccess.Core.Inventory;

/// <summary>Texts in UTF-8, many in one array.</summary>
internal sealed class PackedTexts
{
    private const int ChunkLength = 16 * 1024;

    private readonly List<byte[]> _chunks = [];
    private int _free;

    internal TextPlace Add(string text)
    {
        int length = Encoding.UTF8.GetByteCount(text);
        if (length > _free)
        {
            _free = Math.Max(length, ChunkLength);
            _chunks.Add(new byte[_free]);
        }

        byte[] chunk = _chunks[_chunks.Count - 1];
        TextPlace place = new() { Chunk = _chunks.Count - 1, Start = chunk.Length - _free, Length = length };
        Encoding.UTF8.GetBytes(text, 0, text.Length, chunk, place.Start);
        _free -= length;
        return place;
    }

    internal string Read(TextPlace place) => Encoding.UTF8.GetString(_chunks[place.Chunk], place.Start, place.Length);
}
