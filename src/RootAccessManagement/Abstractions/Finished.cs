using System;
using RootAccess.Core.Errors;

namespace RootAccessManagement.Abstractions;

/// <summary>What became of one piece of work: a row, an error, both, or nothing because it was not begun.</summary>
internal sealed record Finished<TRow>
    where TRow : class
{
    private Func<RootAccessException, TRow?>? _explain;

    /// <summary>Whether the work was begun.</summary>
    internal bool WasStarted { get; private init; } = true;

    /// <summary>Whether there is a row.</summary>
    internal bool HasRow { get; private init; }

    /// <summary>The row.</summary>
    internal TRow? Row { get; private init; }

    /// <summary>The error to report after the row.</summary>
    internal RootAccessException? Error { get; private init; }

    /// <summary>Work whose turn never came.</summary>
    /// <param name="explain">Makes a row of what ended the run; null for none.</param>
    internal static Finished<TRow> NeverStarted(Func<RootAccessException, TRow?> explain) =>
        new() { WasStarted = false, _explain = explain };

    internal static Finished<TRow> From(OperationResult<TRow> result) =>
        new() { HasRow = true, Row = result.Row, Error = result.Error };

    internal static Finished<TRow> From(RootAccessException error) => new() { Error = error };

    /// <summary>Work that was not begun, with the row that says why, where there is one.</summary>
    internal Finished<TRow> Explain(RootAccessException failure) =>
        _explain?.Invoke(failure) is { } row ? this with { HasRow = true, Row = row, _explain = null } : this;
}
