namespace RootAccess.Core.Closure;

/// <summary>How far a run of closures is.</summary>
/// <param name="Total">The accounts of the run.</param>
/// <param name="Handled">The accounts whose turn has come.</param>
/// <param name="InProgress">The accounts whose closure AWS accepted and the run still follows.</param>
/// <param name="Closed">The accounts seen closed.</param>
public sealed record ClosureProgress(int Total, int Handled, int InProgress, int Closed);
