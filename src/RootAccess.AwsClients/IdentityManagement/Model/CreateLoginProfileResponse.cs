using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Response of CreateLoginProfile.</summary>
public sealed class CreateLoginProfileResponse : AmazonWebServiceResponse
{
    public LoginProfile LoginProfile { get; set; }
}
