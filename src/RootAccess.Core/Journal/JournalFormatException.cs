using System;

namespace RootAccess.Core.Journal;

/// <summary>A line of a journal is not as it was written.</summary>
/// <param name="line">The number of the line, from 1.</param>
/// <param name="problem">What is wrong with it, to follow after its number.</param>
internal sealed class JournalFormatException(long line, string problem) : Exception(problem)
{
    internal long Line => line;

    internal static JournalFormatException CutOff(long line) =>
        new(line, "it was there before and is no more, as if lines were cut off");
}
