namespace Amazon.Organizations.Model;

/// <summary>Request of ListAccountsForParent.</summary>
public sealed class ListAccountsForParentRequest : AmazonOrganizationsRequest
{
    public string ParentId { get; set; }

    public string NextToken { get; set; }

    public int? MaxResults { get; set; }
}
