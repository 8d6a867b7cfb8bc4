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

    /// <summary>Whether the parameter takes wildcards, so that a value has to be written as one that has none.</summary>
    private protected virtual bool IsPattern => false;

    /// <summary>The values that fit what was typed; never null, since the engine would offer files instead.</summary>
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
        try
        {
            CompletionWord word = new(wordToComplete);
            return word.Choose([.. Candidates(new(fakeBoundParameters))])
                .Select(candidate => ToResult(candidate, word))
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
    private protected abstract IEnumerable<Candidate> Candidates(TypedParameters typed);

    private CompletionResult ToResult(Candidate candidate, CompletionWord word) => new(
        word.Write(IsPattern ? WildcardPattern.Escape(candidate.Text) : candidate.Text),
        candidate.Name is null ? candidate.Text : $"{candidate.Text} {candidate.Name}",
        CompletionResultType.ParameterValue,
        candidate.ToolTip.Length > 0 ? candidate.ToolTip : candidate.Text);
}
