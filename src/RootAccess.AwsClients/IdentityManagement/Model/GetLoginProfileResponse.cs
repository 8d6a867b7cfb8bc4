using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Response of GetLoginProfile.</summary>
public sealed class GetLoginProfileResponse : AmazonWebServiceResponse
{
    public LoginProfile LoginProfile { get; set; }
}
