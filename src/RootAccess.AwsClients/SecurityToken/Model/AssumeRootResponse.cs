using Amazon.Runtime;

namespace Amazon.SecurityToken.Model;

/// <summary>Response of AssumeRoot.</summary>
public sealed class AssumeRootResponse : AmazonWebServiceResponse
{
    public Credentials Credentials { get; set; }

    public string SourceIdentity { get; set; }
}
