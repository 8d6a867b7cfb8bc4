namespace Amazon.Organizations.Model;

/// <summary>Request of ListPoliciesForTarget.</summary>
public sealed class ListPoliciesForTargetRequest : AmazonOrganizationsRequest
{
    public string TargetId { get; set; }

    public PolicyType Filter { get; set; }

    public string NextToken { get; set; }

    public int? MaxResults { get; set; }
}
