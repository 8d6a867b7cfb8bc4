using Amazon.IdentityManagement.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Util.Internal;
using RootAccess.AwsClients.Protocol;

namespace Amazon.IdentityManagement;

/// <summary>Settings of an <see cref="AmazonIdentityManagementServiceClient"/>.</summary>
public sealed class AmazonIdentityManagementServiceConfig : ClientConfig
{
    private static readonly string s_userAgent = InternalSDKUtils.BuildUserAgentString(
        ServiceId, typeof(AmazonIdentityManagementServiceConfig).Assembly.GetName().Version.ToString(3));

    public AmazonIdentityManagementServiceConfig()
        : base(DefaultModes.CreateProvider())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = IdentityManagementService.Instance.SigningName;
        EndpointProvider = new IdentityManagementEndpoints();
    }

    public static new string ServiceId => IdentityManagementService.Instance.ServiceId;

    public override string RegionEndpointServiceName => IdentityManagementService.Instance.SigningName;

    public override string ServiceVersion => IdentityManagementService.Instance.ApiVersion;

    public override string UserAgent => s_userAgent;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        ServiceEndpointResolver.Resolve(this, ServiceId, parameters);
}
