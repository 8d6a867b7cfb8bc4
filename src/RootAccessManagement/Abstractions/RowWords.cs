using System;

namespace RootAccessManagement.Abstractions;

/// <summary>What can be said about a cmdlet's rows.</summary>
/// <typeparam name="TRow">The row it writes for an account.</typeparam>
/// <param name="Outcome">The word for what became of the account.</param>
/// <param name="IsUnknown">Whether the row says that something is not known.</param>
/// <param name="NameLost">How to name a row that cannot be written; null when nothing is lost with it.</param>
/// <param name="NameChange">How to name a change that the row tells of; null when there is none.</param>
internal sealed record RowWords<TRow>(
    Func<TRow, string> Outcome,
    Func<TRow, bool> IsUnknown,
    Func<TRow, string?> NameLost,
    Func<TRow, string?> NameChange);
