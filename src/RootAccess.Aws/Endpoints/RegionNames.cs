using System;
using System.Collections.Generic;
using System.Linq;
using Amazon;

namespace RootAccess.Aws.Endpoints;

/// <summary>The Regions the AWS SDK knows.</summary>
public static class RegionNames
{
    // The SDK lists an old S3 endpoint among the Regions.
    private const string PseudoSuffix = "-regional";

    /// <summary>
    /// Each Region's name, such as <c>eu-central-1</c>, and what AWS calls it in words; those of the partition
    /// <c>aws</c> come first.
    /// </summary>
    /// <param name="partition">The only partition whose Regions are wanted; null for all.</param>
    /// <returns>The Regions.</returns>
    public static IEnumerable<KeyValuePair<string, string>> Of(string? partition) =>
        RegionEndpoint.EnumerableAllRegions
            .Where(region => partition is null || region.PartitionName == partition)
            .Where(region => !region.SystemName.EndsWith(PseudoSuffix, StringComparison.Ordinal))
            .OrderBy(region => region.PartitionName, StringComparer.Ordinal)
            .ThenBy(region => region.SystemName, StringComparer.Ordinal)
            .Select(region => new KeyValuePair<string, string>(region.SystemName, region.DisplayName));

    /// <summary>The partition of a Region; null when the SDK does not know the Region.</summary>
    /// <param name="region">The Region's name.</param>
    /// <returns>The partition, such as <c>aws</c>, or null.</returns>
    public static string? PartitionOf(string? region) => RegionEndpoint.EnumerableAllRegions
        .FirstOrDefault(known => string.Equals(known.SystemName, region, StringComparison.OrdinalIgnoreCase))?
        .PartitionName;
}
