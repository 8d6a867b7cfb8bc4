namespace RootAccess.Simulator.Faults;

/// <summary>
/// Random faults that are the same for the same seed and order of calls. Probabilities from 0 to 1, summing to at
/// most 1.
/// </summary>
public sealed record FaultStorm
{
    public int Seed { get; init; } = 1;

    /// <summary>The signing name of the service, or null for all.</summary>
    public string? Service { get; init; }

    public double Throttle { get; init; }

    public double ServerError { get; init; }

    public double HtmlErrorPage { get; init; }

    public double DropConnection { get; init; }

    public double LoseResponse { get; init; }

    public double TruncateBody { get; init; }

    /// <summary>Strikes root sessions only: other keys of a caller are not the storm's to end.</summary>
    public double ExpireSession { get; init; }
}
