using System.Collections.Generic;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Response of ListPoliciesForTarget.</summary>
public sealed class ListPoliciesForTargetResponse : AmazonWebServiceResponse
{
    public List<PolicySummary> Policies { get; set; } =
        AWSConfigs.InitializeCollections ? new List<PolicySummary>() : null;

    public string NextToken { get; set; }
}
