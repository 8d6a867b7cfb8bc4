using Amazon.Runtime;

namespace Amazon.Organizations.Model;

/// <summary>Response of DescribePolicy.</summary>
public sealed class DescribePolicyResponse : AmazonWebServiceResponse
{
    public Policy Policy { get; set; }
}
