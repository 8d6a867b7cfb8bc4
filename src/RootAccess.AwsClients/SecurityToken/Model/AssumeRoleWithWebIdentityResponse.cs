using Amazon.Runtime;

namespace Amazon.SecurityToken.Model;

/// <summary>Response of AssumeRoleWithWebIdentity.</summary>
public sealed class AssumeRoleWithWebIdentityResponse : AmazonWebServiceResponse
{
    public AssumedRoleUser AssumedRoleUser { get; set; }

    public string Audience { get; set; }

    public Credentials Credentials { get; set; }

    public int? PackedPolicySize { get; set; }

    public string Provider { get; set; }

    public string SourceIdentity { get; set; }

    public string SubjectFromWebIdentityToken { get; set; }
}
