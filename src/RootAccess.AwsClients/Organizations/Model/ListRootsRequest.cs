namespace Amazon.Organizations.Model;

/// <summary>Request of ListRoots.</summary>
public sealed class ListRootsRequest : AmazonOrganizationsRequest
{
    public string NextToken { get; set; }

    public int? MaxResults { get; set; }
}
