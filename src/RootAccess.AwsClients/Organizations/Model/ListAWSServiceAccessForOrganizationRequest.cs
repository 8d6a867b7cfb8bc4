namespace Amazon.Organizations.Model;

/// <summary>Request of ListAWSServiceAccessForOrganization.</summary>
public sealed class ListAWSServiceAccessForOrganizationRequest : AmazonOrganizationsRequest
{
    public string NextToken { get; set; }

    public int? MaxResults { get; set; }
}
