using System.Collections.Generic;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Response of ListOrganizationalUnitsForParent.</summary>
public sealed class ListOrganizationalUnitsForParentResponse : AmazonWebServiceResponse
{
    public List<OrganizationalUnit> OrganizationalUnits { get; set; } =
        AWSConfigs.InitializeCollections ? new List<OrganizationalUnit>() : null;

    public string NextToken { get; set; }
}
