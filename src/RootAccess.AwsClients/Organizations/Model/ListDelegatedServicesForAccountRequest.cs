namespace Amazon.Organizations.Model;

/// <summary>Request of ListDelegatedServicesForAccount.</summary>
public sealed class ListDelegatedServicesForAccountRequest : AmazonOrganizationsRequest
{
    public string AccountId { get; set; }

    public string NextToken { get; set; }

    public int? MaxResults { get; set; }
}
