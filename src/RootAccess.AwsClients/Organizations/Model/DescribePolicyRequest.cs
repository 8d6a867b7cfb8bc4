namespace Amazon.Organizations.Model;

/// <summary>Request of DescribePolicy.</summary>
public sealed class DescribePolicyRequest : AmazonOrganizationsRequest
{
    public string PolicyId { get; set; }
}
