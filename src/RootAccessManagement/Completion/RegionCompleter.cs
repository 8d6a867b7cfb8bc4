using System.Collections;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Aws.Endpoints;

namespace RootAccessManagement.Completion;

/// <summary>Offers AWS Regions.</summary>
public sealed class RegionCompleter : ListCompleter
{
    private protected override IEnumerable<Candidate> Candidates(IDictionary boundParameters) =>
        RegionNames.All.Select(region => new Candidate(region.Key, region.Value));
}
