namespace Amazon.Organizations.Model;

/// <summary>Request of DescribeOrganizationalUnit.</summary>
public sealed class DescribeOrganizationalUnitRequest : AmazonOrganizationsRequest
{
    public string OrganizationalUnitId { get; set; }
}
