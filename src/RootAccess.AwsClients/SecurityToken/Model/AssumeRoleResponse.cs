using Amazon.Runtime;

namespace Amazon.SecurityToken.Model;

/// <summary>Response of AssumeRole.</summary>
public sealed class AssumeRoleResponse : AmazonWebServiceResponse
{
    public AssumedRoleUser AssumedRoleUser { get; set; }

    public Credentials Credentials { get; set; }

    public int? PackedPolicySize { get; set; }

    public string SourceIdentity { get; set; }
}
