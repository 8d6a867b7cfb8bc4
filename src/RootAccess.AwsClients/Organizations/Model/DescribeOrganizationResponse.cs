using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Response of DescribeOrganization.</summary>
public sealed class DescribeOrganizationResponse : AmazonWebServiceResponse
{
    public Organization Organization { get; set; }
}
