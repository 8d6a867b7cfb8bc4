using System.Collections.Generic;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Response of ListAccessKeys.</summary>
public sealed class ListAccessKeysResponse : AmazonWebServiceResponse
{
    public List<AccessKeyMetadata> AccessKeyMetadata { get; set; } =
        AWSConfigs.InitializeCollections ? new List<AccessKeyMetadata>() : null;

    public bool? IsTruncated { get; set; }

    public string Marker { get; set; }
}
