using Amazon.Runtime;

namespace Amazon.IdentityManagement.Model;

/// <summary>Response of GetAccessKeyLastUsed.</summary>
public sealed class GetAccessKeyLastUsedResponse : AmazonWebServiceResponse
{
    public string UserName { get; set; }

    public AccessKeyLastUsed AccessKeyLastUsed { get; set; }
}
