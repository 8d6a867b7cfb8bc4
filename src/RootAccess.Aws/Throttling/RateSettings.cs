namespace RootAccess.Aws.Throttling;

/// <summary>How fast a budget lets calls go.</summary>
/// <param name="Initial">Calls a second to begin with.</param>
/// <param name="Ceiling">Calls a second at most.</param>
/// <param name="Burst">Calls that may go at once after a pause.</param>
internal sealed record RateSettings(double Initial, double Ceiling, int Burst)
{
    /// <summary>Calls a second at least, however often AWS throttles.</summary>
    public double Floor { get; init; } = 0.5;

    /// <summary>Calls a second more after each one that AWS carried out, before the first throttle answer.</summary>
    public double Increase { get; init; } = 0.25;
}
