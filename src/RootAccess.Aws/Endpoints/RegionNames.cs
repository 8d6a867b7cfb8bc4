using System.Collections.Generic;
using System.Linq;
using Amazon;

namespace RootAccess.Aws.Endpoints;

/// <summary>The Regions the AWS SDK knows.</summary>
public static class RegionNames
{
    /// <summary>Each Region's name, such as <c>eu-central-1</c>, and what AWS calls it in words.</summary>
    public static IEnumerable<KeyValuePair<string, string>> All => RegionEndpoint.EnumerableAllRegions.Select(
        region => new KeyValuePair<string, string>(region.SystemName, region.DisplayName));
}
