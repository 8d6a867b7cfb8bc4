using System.Collections;
using System.Collections.Generic;
using System.Linq;
using Amazon;

namespace RootAccessManagement.Completion;

/// <summary>Offers the Regions the SDK knows.</summary>
public sealed class RegionCompleter : ListCompleter
{
    private protected override IEnumerable<Candidate> Candidates(IDictionary boundParameters) =>
        RegionEndpoint.EnumerableAllRegions.Select(region => new Candidate(region.SystemName, region.DisplayName));
}
