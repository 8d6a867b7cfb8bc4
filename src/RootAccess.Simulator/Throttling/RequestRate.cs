namespace RootAccess.Simulator.Throttling;

/// <summary>A token bucket.</summary>
/// <param name="PerSecond">Tokens that come back each second.</param>
/// <param name="Burst">Tokens the bucket holds.</param>
public sealed record RequestRate(double PerSecond, double Burst)
{
    /// <summary>A second bucket that all accounts of the organization share, or null.</summary>
    public RequestRate? Organization { get; init; }
}
