using System;
using System.Globalization;
using RootAccess.Core.Waiting;

namespace RootAccessManagement.Abstractions;

/// <summary>How far a run over many accounts is, in numbers and on display. Used on the pipeline thread only.</summary>
internal sealed class RunProgress(ProgressDisplay display, RunTally tally, TimeProvider timeProvider)
{
    private readonly RunPace _pace = new(timeProvider);
    private bool _isSummarized;

    /// <summary>How many accounts the run has; null while that is not known.</summary>
    internal int? Expected { get; set; }

    /// <summary>
    /// The summary of a run that dealt with any account, once; null for none. For the verbose stream.
    /// </summary>
    internal string? TakeSummary()
    {
        bool isWanted = !_isSummarized && tally.Done > 0;
        _isSummarized |= isWanted;
        return isWanted ? tally.Summarize(_pace.Elapsed) : null;
    }

    /// <summary>Shows how far the run is, when it is time for that.</summary>
    /// <param name="words">Other words than the number of accounts; null for that.</param>
    internal void Show(string? words = null)
    {
        _pace.Note(tally.Done);
        if (!display.IsDue)
        {
            return;
        }

        bool isKnown = Expected >= tally.Done && Expected > 0;
        string status = words ?? (isKnown ? $"{tally.Done} of {Expected} accounts" : $"{tally.Done} accounts");
        if (_pace.PerSecond is { } rate)
        {
            status += $", {rate.ToString(rate < 10 ? "0.0" : "0", CultureInfo.InvariantCulture)} a second";
        }

        status += tally.Errors == 0 ? string.Empty : $", {tally.Errors} with an error";
        display.Show(
            status,
            isKnown ? tally.Done * 100 / Expected!.Value : -1,
            isKnown ? _pace.Remaining(Expected!.Value - tally.Done) : null);
    }
}
