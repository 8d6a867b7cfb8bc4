using System.Collections.Generic;
using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Response of ListTagsForResource.</summary>
public sealed class ListTagsForResourceResponse : AmazonWebServiceResponse
{
    public List<Tag> Tags { get; set; } =
        AWSConfigs.InitializeCollections ? new List<Tag>() : null;

    public string NextToken { get; set; }
}
