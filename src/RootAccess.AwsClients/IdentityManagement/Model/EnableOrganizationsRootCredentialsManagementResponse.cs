using System.Collections.Generic;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Response of EnableOrganizationsRootCredentialsManagement.</summary>
public sealed class EnableOrganizationsRootCredentialsManagementResponse : AmazonWebServiceResponse
{
    public string OrganizationId { get; set; }

    public List<string> EnabledFeatures { get; set; } =
        AWSConfigs.InitializeCollections ? new List<string>() : null;
}
