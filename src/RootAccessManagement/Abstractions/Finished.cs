using RootAccess.Core.Errors;

namespace RootAccessManagement.Abstractions;

/// <summary>What became of one piece of work: a row, an error, both, or nothing because it was not begun.</summary>
internal sealed record Finished<TRow>
{
    /// <summary>Work whose turn never came.</summary>
    internal static Finished<TRow> NeverStarted { get; } = new() { WasStarted = false };

    /// <summary>Whether the work was begun.</summary>
    internal bool WasStarted { get; private init; } = true;

    /// <summary>Whether there is a row.</summary>
    internal bool HasRow { get; private init; }

    /// <summary>The row.</summary>
    internal TRow? Row { get; private init; }

    /// <summary>The error to report after the row.</summary>
    internal RootAccessException? Error { get; private init; }

    internal static Finished<TRow> From(OperationResult<TRow> result) =>
        new() { HasRow = true, Row = result.Row, Error = result.Error };

    internal static Finished<TRow> From(RootAccessException error) => new() { Error = error };
}
