using System.Collections.Generic;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Response of ListRoots.</summary>
public sealed class ListRootsResponse : AmazonWebServiceResponse
{
    public List<Root> Roots { get; set; } =
        AWSConfigs.InitializeCollections ? new List<Root>() : null;

    public string NextToken { get; set; }
}
