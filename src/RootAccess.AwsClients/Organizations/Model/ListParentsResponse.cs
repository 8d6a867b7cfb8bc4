using System.Collections.Generic;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Response of ListParents.</summary>
public sealed class ListParentsResponse : AmazonWebServiceResponse
{
    public List<Parent> Parents { get; set; } =
        AWSConfigs.InitializeCollections ? new List<Parent>() : null;

    public string NextToken { get; set; }
}
