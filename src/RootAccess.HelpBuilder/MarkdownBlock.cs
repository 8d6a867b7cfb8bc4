using System;
using System.Collections.Generic;
using System.Linq;

namespace RootAccess.HelpBuilder;

/// <summary>A paragraph, a list item, or a code block.</summary>
/// <param name="Language">The language of a code block, which may be empty; null for text.</param>
/// <param name="Lines">Its lines, without fences.</param>
internal sealed record MarkdownBlock(string? Language, IReadOnlyList<string> Lines)
{
    private const string Fence = "```";

    internal bool IsCode => Language is not null;

    internal static IReadOnlyList<MarkdownBlock> Read(IEnumerable<string> lines)
    {
        List<MarkdownBlock> blocks = [];
        List<string> current = [];
        string? language = null;
        foreach (string line in lines)
        {
            bool isFence = line.StartsWith(Fence, StringComparison.Ordinal);
            if (isFence || (language is null && (line.Length == 0 || IsListItem(line))))
            {
                Close();
            }

            if (isFence)
            {
                language = language is null ? line[Fence.Length..] : null;
            }
            else if (language is not null || line.Length > 0)
            {
                current.Add(line);
            }
        }

        Close();
        return blocks;

        void Close()
        {
            if (current.Count > 0)
            {
                blocks.Add(new(language, current));
                current = [];
            }
        }
    }

    private static bool IsListItem(string line)
    {
        string text = line.TrimStart();
        string number = string.Concat(text.TakeWhile(char.IsAsciiDigit));
        return text.StartsWith("- ", StringComparison.Ordinal)
            || text.StartsWith("* ", StringComparison.Ordinal)
            || (number.Length > 0 && text[number.Length..].StartsWith(". ", StringComparison.Ordinal));
    }
}
