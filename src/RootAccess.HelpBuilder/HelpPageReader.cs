using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;

namespace RootAccess.HelpBuilder;

/// <summary>Reads a page in the schema that platyPS uses.</summary>
internal static partial class HelpPageReader
{
    private const string DefaultMark = " (Default)";

    internal static HelpPage Read(string text)
    {
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        MarkdownSection page = MarkdownSection.Read(WithoutFrontMatter(lines)).Sections is [MarkdownSection only]
            ? only
            : throw new HelpFormatException("A page has one heading of the first level: the name of the cmdlet.");
        return new()
        {
            Name = page.Heading,
            Synopsis = PlainText.Required(page["SYNOPSIS"]),
            Syntax = ReadSyntax(page["SYNTAX"]),
            Description = PlainText.Required(page["DESCRIPTION"]),
            Examples = page["EXAMPLES"].Sections.Select(ReadExample).ToArray(),
            Parameters = page["PARAMETERS"].Sections
                .Where(section => section.Heading.StartsWith('-'))
                .Select(ReadParameter)
                .ToArray(),
            Inputs = page["INPUTS"].Sections.Select(ReadType).ToArray(),
            Outputs = page["OUTPUTS"].Sections.Select(ReadType).ToArray(),
            Notes = PlainText.Paragraphs(page["NOTES"].Lines),
            Links = LinkPattern().Matches(string.Join('\n', page["RELATED LINKS"].Lines)).Select(ReadLink).ToArray(),
        };
    }

    private static IEnumerable<string> WithoutFrontMatter(string[] lines)
    {
        const string Mark = "---";
        return lines[0] == Mark ? lines.Skip(1).SkipWhile(line => line != Mark).Skip(1) : lines;
    }

    private static HelpSyntax[] ReadSyntax(MarkdownSection section) => section.Sections.Count == 0
        ? [ReadSyntax(null, section.Lines)]
        : section.Sections
            .Select(set => ReadSyntax(
                set.Heading.Replace(DefaultMark, string.Empty, StringComparison.Ordinal), set.Lines))
            .ToArray();

    private static HelpSyntax ReadSyntax(string? set, IEnumerable<string> lines) =>
        new(set, ParameterPattern().Matches(string.Join('\n', lines)).Select(match => match.Value).ToArray());

    private static HelpExample ReadExample(MarkdownSection section)
    {
        IReadOnlyList<MarkdownBlock> blocks = MarkdownBlock.Read(section.Lines);
        MarkdownBlock code = blocks.FirstOrDefault(block => block.Language == "powershell")
            ?? throw new HelpFormatException($"'{section.Heading}' has no block of powershell.");
        return new(
            section.Heading,
            string.Join('\n', code.Lines),
            PlainText.Paragraphs(blocks.Where(block => !ReferenceEquals(block, code))));
    }

    private static HelpParameter ReadParameter(MarkdownSection section)
    {
        string name = section.Heading[1..];
        ILookup<bool, MarkdownBlock> blocks =
            MarkdownBlock.Read(section.Lines).ToLookup(block => block.Language == "yaml");
        return new(
            name,
            PlainText.Paragraphs(blocks[false]),
            blocks[true].Select(block => ParameterForm.Read(name, block.Lines)).ToArray());
    }

    private static HelpType ReadType(MarkdownSection section) =>
        new(section.Heading, PlainText.Paragraphs(section.Lines));

    private static HelpLink ReadLink(Match match)
    {
        string address = match.Groups["address"].Value;
        bool isElsewhere = address.StartsWith("https://", StringComparison.Ordinal);
        return new(PlainText.Inline(match.Groups["text"].Value), isElsewhere ? address : string.Empty);
    }

    [GeneratedRegex(@"(?<=[\s\[]-)[A-Za-z]\w*")]
    private static partial Regex ParameterPattern();

    [GeneratedRegex(@"\[(?<text>[^\]]+)\]\((?<address>[^)]*)\)")]
    private static partial Regex LinkPattern();
}
