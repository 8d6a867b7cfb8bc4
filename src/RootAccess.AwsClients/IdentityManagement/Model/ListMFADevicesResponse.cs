using System.Collections.Generic;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Response of ListMFADevices.</summary>
public sealed class ListMFADevicesResponse : AmazonWebServiceResponse
{
    public List<MFADevice> MFADevices { get; set; } =
        AWSConfigs.InitializeCollections ? new List<MFADevice>() : null;

    public bool? IsTruncated { get; set; }

    public string Marker { get; set; }
}
