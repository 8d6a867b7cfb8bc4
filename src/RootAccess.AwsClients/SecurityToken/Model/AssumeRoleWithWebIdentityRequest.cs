using RootAccess.AwsClients.Protocol;

namespace Amazon.SecurityToken.Model;

/// <summary>Request of AssumeRoleWithWebIdentity: the token proves who is calling.</summary>
public sealed class AssumeRoleWithWebIdentityRequest : AmazonSecurityTokenServiceRequest, IUnsignedRequest
{
    public int? DurationSeconds { get; set; }

    public string Policy { get; set; }

    public string ProviderId { get; set; }

    public string RoleArn { get; set; }

    public string RoleSessionName { get; set; }

    public string WebIdentityToken { get; set; }
}
