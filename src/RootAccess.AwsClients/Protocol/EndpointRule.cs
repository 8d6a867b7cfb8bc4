#nullable enable

namespace RootAccess.AwsClients.Protocol;

/// <summary>The one host a partition-wide service has for one choice of FIPS and dual stack.</summary>
/// <param name="Partition">The partition's name.</param>
/// <param name="Fips">Whether FIPS is asked for.</param>
/// <param name="DualStack">Whether dual stack is asked for.</param>
/// <param name="Host">The host, without scheme.</param>
/// <param name="SigningRegion">The Region in the signature's scope.</param>
internal sealed record EndpointRule(
    string Partition, bool Fips, bool DualStack, string Host, string SigningRegion);
