using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace RootAccess.HelpBuilder;

/// <summary>Takes the markup out of Markdown: Get-Help shows text as it is.</summary>
internal static partial class PlainText
{
    /// <summary>The paragraphs of a section, code blocks indented.</summary>
    internal static IReadOnlyList<string> Paragraphs(IEnumerable<string> lines) =>
        Paragraphs(MarkdownBlock.Read(lines));

    internal static IReadOnlyList<string> Paragraphs(IEnumerable<MarkdownBlock> blocks) =>
        blocks.Select(Paragraph).ToArray();

    /// <summary>The paragraphs of a section that must not be empty.</summary>
    internal static IReadOnlyList<string> Required(MarkdownSection section) =>
        Paragraphs(section.Lines) is { Count: > 0 } paragraphs
            ? paragraphs
            : throw new HelpFormatException($"'{section.Heading}' has no text.");

    /// <summary>One line or paragraph. What stands in backticks is taken literally.</summary>
    internal static string Inline(string text) => Markup().Replace(text, match =>
        match.Groups["code"] is { Success: true } code ? code.Value
        : match.Groups["strong"] is { Success: true } strong ? Inline(strong.Value)
        : match.Groups["escaped"] is { Success: true } escaped ? escaped.Value
        : Link(match.Groups["text"].Value, match.Groups["address"].Value));

    private static string Paragraph(MarkdownBlock block)
    {
        if (block.IsCode)
        {
            return string.Join('\n', block.Lines.Select(line => $"    {line}".TrimEnd()));
        }

        return block.Lines[0].StartsWith('|')
            ? throw new HelpFormatException("Get-Help has no tables; write a list instead.")
            : Inline(string.Join(' ', block.Lines.Select(line => line.Trim())));
    }

    private static string Link(string text, string address) =>
        address.StartsWith("https://", StringComparison.Ordinal) && Inline(text) != address
            ? $"{Inline(text)} ({address})"
            : Inline(text);

    [GeneratedRegex(
        """`(?<code>[^`]+)`|\*\*(?<strong>.+?)\*\*|\\(?<escaped>[\\`*_\[\]<>#])"""
            + """|\[(?<text>[^\]]+)\]\((?<address>[^)]+)\)""")]
    private static partial Regex Markup();
}
