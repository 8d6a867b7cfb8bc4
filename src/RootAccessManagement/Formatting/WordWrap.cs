using System;
using System.Collections.Generic;

namespace RootAccessManagement.Formatting;

/// <summary>Breaks text between words. PowerShell's tables do so in six languages only, and never in the invariant one.</summary>
internal static class WordWrap
{
    internal static string Wrap(string text, int width)
    {
        List<string> lines = [];
        string line = string.Empty;
        foreach (string word in text.Split([' '], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        lines.Add(line);
        return string.Join("\n", lines);
    }
}
