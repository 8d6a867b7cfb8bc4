using RootAccess.Aws.Endpoints;

namespace RootAccessManagement.Completion;

/// <summary>Offers the Regions of the partition whose Region is on the command line.</summary>
public sealed class StsRegionCompleter : RegionCompleter
{
    private protected override string? Partition(TypedParameters typed) =>
        RegionNames.PartitionOf(typed.Text("Region"));
}
