using System;
using System.Text;
using System.Text.RegularExpressions;

namespace RootAccess.Core.Inventory;

/// <summary>
/// A pattern as PowerShell writes them: <c>*</c>, <c>?</c>, <c>[a-z]</c>, and a backtick before a character meant as
/// itself. Case does not matter. A bracket that never closes is meant as itself.
/// </summary>
internal sealed class Wildcard
{
    private readonly Regex _regex;

    private Wildcard(Regex regex, bool hasWildcards)
    {
        _regex = regex;
        HasWildcards = hasWildcards;
    }

    /// <summary>Whether the pattern can match more than one text.</summary>
    internal bool HasWildcards { get; }

    internal bool IsMatch(string text) => _regex.IsMatch(text);

    /// <summary>Translates a pattern.</summary>
    /// <param name="pattern">The pattern.</param>
    /// <param name="withinLevel">Whether no wildcard matches a slash.</param>
    internal static Wildcard Parse(string pattern, bool withinLevel = false)
    {
        string any = withinLevel ? "[^/]" : ".";
        StringBuilder regex = new(@"\A");
        bool hasWildcards = false;
        for (int i = 0; i < pattern.Length; i++)
        {
            char character = pattern[i];
            int close = character == '[' ? pattern.IndexOf(']', Math.Min(i + 2, pattern.Length)) : -1;
            switch (character)
            {
                case '`' when i + 1 < pattern.Length:
                    regex.Append(Regex.Escape(pattern[++i].ToString()));
                    break;
                case '*':
                    hasWildcards = true;
                    regex.Append(any).Append('*');
                    break;
                case '?':
                    hasWildcards = true;
                    regex.Append(any);
                    break;
                case '[' when close > 0:
                    hasWildcards = true;
                    regex.Append(withinLevel ? "(?!/)" : string.Empty)
                        .Append(CharacterSet(pattern.Substring(i + 1, close - i - 1)));
                    i = close;
                    break;
                default:
                    regex.Append(Regex.Escape(character.ToString()));
                    break;
            }
        }

        const RegexOptions options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline;
        return new Wildcard(
            new Regex(regex.Append(@"\z").ToString(), options, TimeSpan.FromSeconds(1)), hasWildcards);
    }

    // Ranges written backwards match nothing but themselves, so that no pattern can be malformed.
    private static string CharacterSet(string members)
    {
        StringBuilder set = new("[");
        for (int i = 0; i < members.Length; i++)
        {
            bool isRange = i + 2 < members.Length && members[i + 1] == '-' && members[i] <= members[i + 2];
            set.Append(Escape(members[i]));
            if (isRange)
            {
                set.Append('-').Append(Escape(members[i + 2]));
                i += 2;
            }
        }

        return set.Append(']').ToString();
    }

    private static string Escape(char character) =>
        character is '\\' or ']' or '[' or '^' or '-' ? $"\\{character}" : character.ToString();
}
