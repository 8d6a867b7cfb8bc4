namespace RootAccess.Aws.Throttling;

/// <summary>How fast a budget lets calls go.</summary>
/// <param name="Initial">Calls a second to begin with.</param>
/// <param name="Ceiling">Calls a second at most.</param>
/// <param name="Burst">Calls that may go at once after a pause.</param>
internal sealed record RateSettings(double Initial, double Ceiling, int Burst);
