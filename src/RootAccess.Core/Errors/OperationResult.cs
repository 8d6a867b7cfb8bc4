namespace RootAccess.Core.Errors;

/// <summary>The row for one account and, when something went wrong, the error to report after it.</summary>
/// <typeparam name="T">The row type.</typeparam>
/// <param name="Row">The row; never null.</param>
/// <param name="Error">The error behind the row, or null.</param>
public sealed record OperationResult<T>(T Row, RootAccessException? Error);
