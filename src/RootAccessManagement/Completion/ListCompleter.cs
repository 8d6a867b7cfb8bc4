using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Management.Automation.Language;

namespace RootAccessManagement.Completion;

/// <summary>Completes from a list. Completion is a courtesy: it never fails, it only stays silent.</summary>
public abstract class ListCompleter : IArgumentCompleter
{
    private protected ListCompleter()
    {
    }

    /// <summary>The values that begin with what was typed.</summary>
    /// <param name="commandName">The command.</param>
    /// <param name="parameterName">The parameter.</param>
    /// <param name="wordToComplete">What was typed.</param>
    /// <param name="commandAst">The command line.</param>
    /// <param name="fakeBoundParameters">The parameters typed so far.</param>
    /// <returns>The values.</returns>
    public IEnumerable<CompletionResult> CompleteArgument(
        string commandName,
        string parameterName,
        string wordToComplete,
        CommandAst commandAst,
        IDictionary fakeBoundParameters)
    {
        string typed = (wordToComplete ?? string.Empty).Trim('\'', '"');
        try
        {
            return Candidates(fakeBoundParameters)
                .Where(candidate => candidate.Text.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                .Select(ToResult)
                .ToArray();
        }
#pragma warning disable CA1031 // Whatever goes wrong while somebody types must not disturb the prompt.
        catch (Exception)
#pragma warning restore CA1031
        {
            return [];
        }
    }

    /// <summary>Every value there is.</summary>
    private protected abstract IEnumerable<Candidate> Candidates(IDictionary boundParameters);

    private static CompletionResult ToResult(Candidate candidate) => new(
        IsPlain(candidate.Text) ? candidate.Text : $"'{candidate.Text.Replace("'", "''")}'",
        candidate.Text,
        CompletionResultType.ParameterValue,
        candidate.ToolTip);

    // What begins with a digit is quoted: in a list PowerShell would take it for a number and drop leading zeros.
    private static bool IsPlain(string text) =>
        char.IsLetter(text[0])
        && text.All(character => char.IsLetterOrDigit(character) || character is '-' or '_' or '/');
}
