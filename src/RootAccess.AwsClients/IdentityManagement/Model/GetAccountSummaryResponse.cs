using System.Collections.Generic;
using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Response of GetAccountSummary.</summary>
public sealed class GetAccountSummaryResponse : AmazonWebServiceResponse
{
    public Dictionary<string, int> SummaryMap { get; set; } =
        AWSConfigs.InitializeCollections ? new Dictionary<string, int>() : null;
}
