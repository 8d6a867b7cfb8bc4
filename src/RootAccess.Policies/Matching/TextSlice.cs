namespace RootAccess.Policies.Matching;

/// <summary>A part of a string, without a copy of it.</summary>
internal readonly struct TextSlice(string text, int start, int end)
{
    public string Text { get; } = text;

    public int Start { get; } = start;

    /// <summary>The index after the last character.</summary>
    public int End { get; } = end;

    /// <summary>The index of the next colon, or -1.</summary>
    public int NextColon() => Text.IndexOf(':', Start, End - Start);

    public TextSlice Until(int end) => new(Text, Start, end);

    public TextSlice From(int start) => new(Text, start, End);
}
