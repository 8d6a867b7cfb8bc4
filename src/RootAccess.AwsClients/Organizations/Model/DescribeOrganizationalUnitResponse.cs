using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Response of DescribeOrganizationalUnit.</summary>
public sealed class DescribeOrganizationalUnitResponse : AmazonWebServiceResponse
{
    public OrganizationalUnit OrganizationalUnit { get; set; }
}
