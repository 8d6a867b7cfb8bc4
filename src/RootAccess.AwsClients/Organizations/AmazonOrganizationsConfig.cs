using Amazon.Organizations.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Util.Internal;
using RootAccess.AwsClients.Protocol;

namespace Amazon.Organizations;

/// <summary>Settings of an <see cref="AmazonOrganizationsClient"/>.</summary>
public sealed class AmazonOrganizationsConfig : ClientConfig
{
    private static readonly string s_userAgent = InternalSDKUtils.BuildUserAgentString(
        ServiceId, typeof(AmazonOrganizationsConfig).Assembly.GetName().Version.ToString(3));

    public AmazonOrganizationsConfig()
        : base(DefaultModes.CreateProvider())
    {
        base.ServiceId = ServiceId;
        AuthenticationServiceName = OrganizationsService.Instance.SigningName;
        EndpointProvider = new OrganizationsEndpoints();
    }

    public static new string ServiceId => OrganizationsService.Instance.ServiceId;

    public override string RegionEndpointServiceName => OrganizationsService.Instance.SigningName;

    public override string ServiceVersion => OrganizationsService.Instance.ApiVersion;

    public override string UserAgent => s_userAgent;

    public override Endpoint DetermineServiceOperationEndpoint(ServiceOperationEndpointParameters parameters) =>
        ServiceEndpointResolver.Resolve(this, ServiceId, parameters);
}
