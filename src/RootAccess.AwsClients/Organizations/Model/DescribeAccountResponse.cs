using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Response of DescribeAccount.</summary>
public sealed class DescribeAccountResponse : AmazonWebServiceResponse
{
    public Account Account { get; set; }
}
