namespace RootAccessManagement.Completion;

/// <summary>Offers the Regions of the connection's partition.</summary>
public sealed class QueueRegionCompleter : RegionCompleter
{
    private protected override string? Partition(TypedParameters typed) => typed.Organization?.Connection.Partition;
}
