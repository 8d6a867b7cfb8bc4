using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RootAccessManagement.Abstractions;

/// <summary>Counts what became of the accounts of a run.</summary>
internal sealed class RunTally
{
    private readonly Dictionary<string, int> _outcomes = new(StringComparer.Ordinal);

    /// <summary>The accounts that were dealt with, with a row or with an error alone.</summary>
    internal int Done { get; private set; }

    /// <summary>How many of them have an error.</summary>
    internal int Errors { get; private set; }

    /// <summary>Counts an account that was dealt with.</summary>
    /// <param name="outcome">
    /// The word for what became of it: the row's outcome, or the id of an error that has no row.
    /// </param>
    internal void Add(string outcome)
    {
        Done++;
        _outcomes[outcome] = _outcomes.TryGetValue(outcome, out int count) ? count + 1 : 1;
    }

    /// <summary>Counts an account's error.</summary>
    internal void AddError() => Errors++;

    /// <summary>Everything in one line, the most frequent outcome first.</summary>
    internal string Summarize(TimeSpan elapsed)
    {
        IEnumerable<string> counts = _outcomes
            .OrderByDescending(outcome => outcome.Value)
            .ThenBy(outcome => outcome.Key, StringComparer.Ordinal)
            .Select(outcome => $"{outcome.Key} {outcome.Value}");
        string time = elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture);
        return $"{Done} accounts in {time} s: {string.Join(", ", counts)}.";
    }
}
