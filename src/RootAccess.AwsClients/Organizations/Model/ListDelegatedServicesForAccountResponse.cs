using System.Collections.Generic;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Response of ListDelegatedServicesForAccount.</summary>
public sealed class ListDelegatedServicesForAccountResponse : AmazonWebServiceResponse
{
    public List<DelegatedService> DelegatedServices { get; set; } =
        AWSConfigs.InitializeCollections ? new List<DelegatedService>() : null;

    public string NextToken { get; set; }
}
