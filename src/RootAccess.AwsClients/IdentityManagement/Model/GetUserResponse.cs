using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Response of GetUser.</summary>
public sealed class GetUserResponse : AmazonWebServiceResponse
{
    public User User { get; set; }
}
