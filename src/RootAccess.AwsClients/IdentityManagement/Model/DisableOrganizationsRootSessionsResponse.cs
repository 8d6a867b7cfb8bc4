using System.Collections.Generic;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Response of DisableOrganizationsRootSessions.</summary>
public sealed class DisableOrganizationsRootSessionsResponse : AmazonWebServiceResponse
{
    public string OrganizationId { get; set; }

    public List<string> EnabledFeatures { get; set; } =
        AWSConfigs.InitializeCollections ? new List<string>() : null;
}
