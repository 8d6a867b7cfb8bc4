using System.Collections.Generic;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Response of ListDelegatedAdministrators.</summary>
public sealed class ListDelegatedAdministratorsResponse : AmazonWebServiceResponse
{
    public List<DelegatedAdministrator> DelegatedAdministrators { get; set; } =
        AWSConfigs.InitializeCollections ? new List<DelegatedAdministrator>() : null;

    public string NextToken { get; set; }
}
