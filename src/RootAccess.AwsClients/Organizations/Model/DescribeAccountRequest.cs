namespace Amazon.Organizations.Model;

/// <summary>Request of DescribeAccount.</summary>
public sealed class DescribeAccountRequest : AmazonOrganizationsRequest
{
    public string AccountId { get; set; }
}
