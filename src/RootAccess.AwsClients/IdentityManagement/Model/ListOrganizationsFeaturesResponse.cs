using System.Collections.Generic;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Response of ListOrganizationsFeatures.</summary>
public sealed class ListOrganizationsFeaturesResponse : AmazonWebServiceResponse
{
    public string OrganizationId { get; set; }

    public List<string> EnabledFeatures { get; set; } =
        AWSConfigs.InitializeCollections ? new List<string>() : null;
}
