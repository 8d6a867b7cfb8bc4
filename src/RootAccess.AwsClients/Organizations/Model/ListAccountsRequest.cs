namespace Amazon.Organizations.Model;

/// <summary>Request of ListAccounts.</summary>
public sealed class ListAccountsRequest : AmazonOrganizationsRequest
{
    public string NextToken { get; set; }

    public int? MaxResults { get; set; }
}
