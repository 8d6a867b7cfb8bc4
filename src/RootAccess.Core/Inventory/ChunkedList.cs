using System.Collections.Generic;

namespace RootAccess.Core.Inventory;

/// <summary>
/// A list that grows without copying what it holds, in arrays too small for the large object heap, which is collected
/// late and not compacted.
/// </summary>
internal sealed class ChunkedList<T>
    where T : struct
{
    private const int ChunkLength = 1024;

    private readonly List<T[]> _chunks = [];

    internal int Count { get; private set; }

    internal ref T this[int index] => ref _chunks[index / ChunkLength][index % ChunkLength];

    internal void Add(T item)
    {
        if (Count == _chunks.Count * ChunkLength)
        {
            _chunks.Add(new T[ChunkLength]);
        }

        Count++;
        this[Count - 1] = item;
    }
}
