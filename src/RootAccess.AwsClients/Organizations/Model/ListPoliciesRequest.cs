namespace Amazon.Organizations.Model;

/// <summary>Request of ListPolicies.</summary>
public sealed class ListPoliciesRequest : AmazonOrganizationsRequest
{
    public PolicyType Filter { get; set; }

    public string NextToken { get; set; }

    public int? MaxResults { get; set; }
}
