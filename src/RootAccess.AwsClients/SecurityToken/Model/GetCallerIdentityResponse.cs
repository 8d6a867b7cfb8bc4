using Amazon.Runtime;

namespace Amazon.SecurityToken.Model;

/// <summary>Response of GetCallerIdentity.</summary>
public sealed class GetCallerIdentityResponse : AmazonWebServiceResponse
{
    public string Account { get; set; }

    public string Arn { get; set; }

    public string UserId { get; set; }
}
