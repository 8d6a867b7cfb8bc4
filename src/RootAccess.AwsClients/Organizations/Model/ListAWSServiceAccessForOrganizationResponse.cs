using System.Collections.Generic;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Response of ListAWSServiceAccessForOrganization.</summary>
public sealed class ListAWSServiceAccessForOrganizationResponse : AmazonWebServiceResponse
{
    public List<EnabledServicePrincipal> EnabledServicePrincipals { get; set; } =
        AWSConfigs.InitializeCollections ? new List<EnabledServicePrincipal>() : null;

    public string NextToken { get; set; }
}
