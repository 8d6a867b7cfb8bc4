using System;

namespace RootAccess.Policies.Matching;

/// <summary>
/// Text in which some characters are wildcards: <c>*</c> for any run, <c>?</c> for any one character. A mask tells them
/// from the same characters meant literally, as they are in the value of a policy variable.
/// </summary>
internal sealed class WildcardPattern
{
    /// <summary>Null when the text has no wildcard.</summary>
    private readonly bool[]? _wild;

    public WildcardPattern(string text, bool[]? wild)
    {
        Text = text;
        _wild = wild is not null && Array.IndexOf(wild, true) >= 0 ? wild : null;
    }

    public string Text { get; }

    public bool Matches(string input, bool ignoreCase = false) =>
        _wild is null
            ? string.Equals(Text, input, ignoreCase ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal)
            : Matches(new(Text, 0, Text.Length), new(input, 0, input.Length), ignoreCase);

    /// <summary>
    /// Matches a part of the pattern with a part of the input. Only the last run is ever extended, so the time is at
    /// most the product of both lengths, whatever the pattern.
    /// </summary>
    public bool Matches(TextSlice pattern, TextSlice input, bool ignoreCase = false)
    {
        int p = pattern.Start;
        int i = input.Start;
        int afterRun = -1;
        int runEnd = 0;
        while (i < input.End)
        {
            if (p < pattern.End && IsWild(p, '*'))
            {
                afterRun = ++p;
                runEnd = i;
            }
            else if (p < pattern.End && (IsWild(p, '?') || IsSame(p, input.Text[i], ignoreCase)))
            {
                p++;
                i++;
            }
            else if (afterRun >= 0)
            {
                p = afterRun;
                i = ++runEnd;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.End && IsWild(p, '*'))
        {
            p++;
        }

        return p == pattern.End;
    }

    private bool IsWild(int index, char wildcard) => _wild is not null && _wild[index] && Text[index] == wildcard;

    private bool IsSame(int index, char other, bool ignoreCase)
    {
        char own = Text[index];
        return (_wild is null || !_wild[index])
            && (own == other || (ignoreCase && char.ToUpperInvariant(own) == char.ToUpperInvariant(other)));
    }
}
