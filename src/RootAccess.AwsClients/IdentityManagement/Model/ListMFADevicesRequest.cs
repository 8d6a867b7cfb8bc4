namespace Amazon.IdentityManagement.Model;

/// <summary>Request of ListMFADevices.</summary>
public sealed class ListMFADevicesRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }

    public string Marker { get; set; }

    public int? MaxItems { get; set; }
}
