namespace Amazon.Organizations.Model;

/// <summary>Request of ListTagsForResource.</summary>
public sealed class ListTagsForResourceRequest : AmazonOrganizationsRequest
{
    public string ResourceId { get; set; }

    public string NextToken { get; set; }
}
