using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;
using System.Text.RegularExpressions;

namespace RootAccessManagement.Completion;

/// <summary>The word before the cursor: what it matches, and how a value is written in its place.</summary>
internal sealed class CompletionWord
{
    // Whatever PowerShell takes for a quote, typographic ones included.
    private const string SingleQuotes = "'\u2018\u2019\u201a\u201b";
    private const string DoubleQuotes = "\"\u201c\u201d\u201e";

    private readonly string _typed;
    private readonly bool _isDoubleQuoted;
    private readonly bool _isQuoted;

    internal CompletionWord(string? word)
    {
        string text = word ?? string.Empty;
        _isDoubleQuoted = text.Length > 0 && DoubleQuotes.Contains(text[0]);
        _isQuoted = _isDoubleQuoted || (text.Length > 0 && SingleQuotes.Contains(text[0]));
        string quotes = _isDoubleQuoted ? DoubleQuotes : SingleQuotes;
        bool isClosed = _isQuoted && text.Length > 1 && quotes.Contains(text[text.Length - 1]);
        string inside = !_isQuoted ? text : isClosed ? text.Substring(1, text.Length - 2) : text.Substring(1);
        _typed = Read(inside);
    }

    /// <summary>
    /// The candidates that begin with the word; where there is none, those that have it anywhere. A word with wildcards
    /// is a pattern.
    /// </summary>
    internal IEnumerable<Candidate> Choose(IReadOnlyCollection<Candidate> candidates)
    {
        bool isPattern = WildcardPattern.ContainsWildcardCharacters(_typed);
        string pattern = isPattern ? _typed : WildcardPattern.Escape(WildcardPattern.Unescape(_typed));
        Candidate[] beginning = Matching($"{pattern}*", candidates);
        return beginning.Length > 0 || isPattern ? beginning : Matching($"*{pattern}*", candidates);
    }

    /// <summary>Writes a value as one argument, in the quotes that were begun.</summary>
    internal string Write(string value)
    {
        if (_isDoubleQuoted)
        {
            return $"\"{string.Concat(value.Select(EscapeInDoubleQuotes))}\"";
        }

        return !_isQuoted && IsPlain(value) ? value : $"'{CodeGeneration.EscapeSingleQuotedStringContent(value)}'";
    }

    private string Read(string inside)
    {
        if (_isDoubleQuoted)
        {
            return Regex.Replace(inside, "`(.)", "$1", RegexOptions.Singleline);
        }

        return _isQuoted ? Regex.Replace(inside, $"[{SingleQuotes}]([{SingleQuotes}])", "$1") : inside;
    }

    private static Candidate[] Matching(string pattern, IReadOnlyCollection<Candidate> candidates)
    {
        WildcardPattern wildcard = new(pattern, WildcardOptions.IgnoreCase | WildcardOptions.CultureInvariant);
        return
        [
            .. candidates.Where(candidate =>
                wildcard.IsMatch(candidate.Text) || (candidate.Name is { } name && wildcard.IsMatch(name))),
        ];
    }

    private static string EscapeInDoubleQuotes(char character) =>
        character is '`' or '$' || DoubleQuotes.Contains(character) ? $"`{character}" : character.ToString();

    // What begins with a digit is quoted: in a list PowerShell would take it for a number and drop leading zeros.
    private static bool IsPlain(string text) =>
        char.IsLetter(text[0])
        && text.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '/');
}
