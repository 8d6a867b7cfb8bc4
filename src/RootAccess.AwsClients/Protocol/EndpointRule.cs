#nullable enable

namespace RootAccess.AwsClients.Protocol;

/// <summary>The host a service has in a partition for one choice of FIPS and dual stack.</summary>
/// <param name="Partition">The partition's name.</param>
/// <param name="Fips">Whether FIPS is asked for.</param>
/// <param name="DualStack">Whether dual stack is asked for.</param>
/// <param name="Host">The host, without scheme; it may hold <see cref="AnyRegion"/>.</param>
/// <param name="SigningRegion">The Region in the signature's scope; null for the client's.</param>
internal sealed record EndpointRule(
    string Partition, bool Fips, bool DualStack, string Host, string? SigningRegion)
{
    /// <summary>Stands in a host for the client's Region.</summary>
    public const string AnyRegion = "{Region}";
}
