namespace RootAccess.Core.Inventory;

/// <summary>Where <see cref="PackedTexts"/> has a text.</summary>
internal struct TextPlace
{
    /// <summary>Which array it is in.</summary>
    internal int Chunk;

    /// <summary>Its first byte there.</summary>
    internal int Start;

    /// <summary>How many bytes it has.</summary>
    internal int Length;
}
