namespace Amazon.IdentityManagement.Model;

/// <summary>Request of DeactivateMFADevice.</summary>
public sealed class DeactivateMFADeviceRequest : AmazonIdentityManagementServiceRequest
{
    public string UserName { get; set; }

    public string SerialNumber { get; set; }
}
