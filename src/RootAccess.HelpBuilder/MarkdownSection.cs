using System;
using System.Collections.Generic;
using System.Linq;

namespace RootAccess.HelpBuilder;

/// <summary>A heading, the lines below it, and the sections within it.</summary>
internal sealed class MarkdownSection(string heading, int level)
{
    private readonly List<string> _lines = [];
    private readonly List<MarkdownSection> _sections = [];

    internal string Heading { get; } = heading;

    internal IReadOnlyList<string> Lines => _lines;

    internal IReadOnlyList<MarkdownSection> Sections => _sections;

    /// <summary>The section of that heading, which must be there once.</summary>
    internal MarkdownSection this[string name]
    {
        get
        {
            MarkdownSection[] found = _sections.Where(section => section.Heading == name).ToArray();
            return found.Length == 1
                ? found[0]
                : throw new HelpFormatException($"'{Heading}' has {found.Length} sections '{name}' instead of one.");
        }
    }

    /// <summary>Splits a text at its headings; the section returned stands for the text as a whole.</summary>
    internal static MarkdownSection Read(IEnumerable<string> lines)
    {
        Stack<MarkdownSection> open = new([new MarkdownSection("The page", 0)]);
        bool isCode = false;
        foreach (string line in lines)
        {
            isCode ^= line.StartsWith("```", StringComparison.Ordinal);
            int depth = isCode ? 0 : HeadingLevel(line);
            if (depth == 0)
            {
                open.Peek()._lines.Add(line.TrimEnd());
                continue;
            }

            while (open.Peek().Level >= depth)
            {
                open.Pop();
            }

            MarkdownSection section = new(line[depth..].Trim(), depth);
            open.Peek()._sections.Add(section);
            open.Push(section);
        }

        return isCode ? throw new HelpFormatException("A code block is not closed.") : open.Last();
    }

    private int Level { get; } = level;

    private static int HeadingLevel(string line)
    {
        int depth = line.TakeWhile(character => character == '#').Count();
        return depth < line.Length && line[depth] == ' ' ? depth : 0;
    }
}
