using Amazon.SecurityToken.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Util.Internal;
using RootAccess.AwsClients.Protocol;

namespace Amazon.SecurityToken;

/// <summary>Settings of an <see cref="AmazonSecurityTokenServiceClient"/>.</summary>
public sealed class AmazonSecurityTokenServiceConfig : ClientConfig
{
    private static readonly string s_userAgent = InternalSDKUtils.BuildUserAgentString(
        ServiceId, typeof(AmazonSecurityTokenServiceConfig).Assembly.GetName().Version.ToString(3));

    public AmazonSecurityTokenServiceConfig()
        : base(DefaultModes.CreateProvider())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = SecurityTokenService.Instance.SigningName;
        EndpointProvider = new SecurityTokenEndpoints();
    }

    public static new string ServiceId => SecurityTokenService.Instance.ServiceId;

    public override string RegionEndpointServiceName => SecurityTokenService.Instance.SigningName;

    public override string ServiceVersion => SecurityTokenService.Instance.ApiVersion;

    public override string UserAgent => s_userAgent;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        ServiceEndpointResolver.Resolve(this, ServiceId, parameters);
}
