using System.Collections.Generic;
using RootAccess.Core.Errors;

namespace RootAccessManagement.Abstractions;

/// <summary>The pipeline as the pump sees it; called on the pipeline thread only.</summary>
internal interface IRowSink<TRow>
{
    /// <summary>Whether writing an error ends the pipeline.</summary>
    bool StopsOnError { get; }

    /// <summary>Writes a row.</summary>
    /// <returns>False when the pipeline was stopped and the row reached nobody.</returns>
    bool WriteRow(TRow row);

    /// <summary>Writes an error.</summary>
    /// <param name="error">The error.</param>
    /// <param name="hasRow">Whether it came with a row, which was written.</param>
    void WriteError(RootAccessException error, bool hasRow);

    /// <summary>Leaves the cmdlet after the pipeline was stopped.</summary>
    void ThrowStopped();

    /// <summary>
    /// Tells the user of finished rows that can no longer be written and, after a stop, of changes that rows told
    /// before: where the output was assigned, these rows are gone too.
    /// </summary>
    void End(IReadOnlyList<TRow> lostRows);
}
