using System.Collections.Generic;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Response of DisableOrganizationsRootCredentialsManagement.</summary>
public sealed class DisableOrganizationsRootCredentialsManagementResponse : AmazonWebServiceResponse
{
    public string OrganizationId { get; set; }

    public List<string> EnabledFeatures { get; set; } =
        AWSConfigs.InitializeCollections ? new List<string>() : null;
}
