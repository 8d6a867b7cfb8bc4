using System.Collections.Generic;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Response of ListPolicies.</summary>
public sealed class ListPoliciesResponse : AmazonWebServiceResponse
{
    public List<PolicySummary> Policies { get; set; } =
        AWSConfigs.InitializeCollections ? new List<PolicySummary>() : null;

    public string NextToken { get; set; }
}
