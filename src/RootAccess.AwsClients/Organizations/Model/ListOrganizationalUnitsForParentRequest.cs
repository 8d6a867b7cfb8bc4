namespace Amazon.Organizations.Model;

/// <summary>Request of ListOrganizationalUnitsForParent.</summary>
public sealed class ListOrganizationalUnitsForParentRequest : AmazonOrganizationsRequest
{
    public string ParentId { get; set; }

    public string NextToken { get; set; }

    public int? MaxResults { get; set; }
}
