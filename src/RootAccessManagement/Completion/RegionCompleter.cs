using System.Collections.Generic;
using System.Linq;
using RootAccess.Aws.Endpoints;

namespace RootAccessManagement.Completion;

/// <summary>Offers AWS Regions.</summary>
public class RegionCompleter : ListCompleter
{
    private protected override IEnumerable<Candidate> Candidates(TypedParameters typed) =>
        RegionNames.Of(Partition(typed)).Select(region => new Candidate(region.Key, region.Value));

    /// <summary>The only partition to offer Regions of; null for every one.</summary>
    private protected virtual string? Partition(TypedParameters typed) => null;
}
