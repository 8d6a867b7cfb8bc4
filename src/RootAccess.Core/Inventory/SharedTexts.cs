using System;
using System.Collections.Generic;

namespace RootAccess.Core.Inventory;

/// <summary>Texts that many accounts have in common, each kept once.</summary>
internal sealed class SharedTexts
{
    private readonly List<string> _texts = [];
    private readonly Dictionary<string, int> _indexes = new(StringComparer.Ordinal);

    internal IReadOnlyList<string> All => _texts;

    /// <summary>The text's number; -1 for null.</summary>
    internal int IndexOf(string? text)
    {
        if (text is null)
        {
            return -1;
        }

        if (!_indexes.TryGetValue(text, out int index))
        {
            index = _texts.Count;
            _texts.Add(text);
            _indexes.Add(text, index);
        }

        return index;
    }

    /// <summary>The text of a number; null for -1.</summary>
    internal string? Find(int index) => index < 0 ? null : _texts[index];
}
