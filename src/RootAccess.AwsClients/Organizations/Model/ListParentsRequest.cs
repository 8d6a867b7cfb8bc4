namespace Amazon.Organizations.Model;

/// <summary>Request of ListParents.</summary>
public sealed class ListParentsRequest : AmazonOrganizationsRequest
{
    public string ChildId { get; set; }

    public string NextToken { get; set; }

    public int? MaxResults { get; set; }
}
