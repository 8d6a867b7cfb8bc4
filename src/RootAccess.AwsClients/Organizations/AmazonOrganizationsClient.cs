using System;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Organizations.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using RootAccess.AwsClients.Protocol;

namespace Amazon.Organizations;

/// <summary>A client of AWS Organizations with the operations of <see cref="IAmazonOrganizations"/>.</summary>
public sealed partial class AmazonOrganizationsClient : AmazonServiceClient, IAmazonOrganizations
{
    private static readonly AwsService s_service = OrganizationsService.Instance;
    private static readonly JsonMarshaller s_marshaller = new(s_service);

    public AmazonOrganizationsClient()
        : this(new AmazonOrganizationsConfig())
    {
    }

    public AmazonOrganizationsClient(RegionEndpoint region)
        : this(new AmazonOrganizationsConfig { RegionEndpoint = region })
    {
    }

    public AmazonOrganizationsClient(AmazonOrganizationsConfig config)
        : base(config)
    {
    }

    public AmazonOrganizationsClient(AWSCredentials credentials)
        : this(credentials, new AmazonOrganizationsConfig())
    {
    }

    public AmazonOrganizationsClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonOrganizationsConfig { RegionEndpoint = region })
    {
    }

    public AmazonOrganizationsClient(AWSCredentials credentials, AmazonOrganizationsConfig clientConfig)
        : base(credentials, clientConfig)
    {
    }

    protected override IServiceMetadata ServiceMetadata => s_service;

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) =>
        ServiceEndpointResolver.AddTo(pipeline);

    private Task<TResponse> CallAsync<TResponse>(AmazonWebServiceRequest request, CancellationToken cancellationToken)
        where TResponse : AmazonWebServiceResponse, new()
    {
        InvokeOptions options = new()
        {
            RequestMarshaller = s_marshaller,
            ResponseUnmarshaller = new JsonUnmarshaller<TResponse>(s_service),
        };
        return InvokeAsync<TResponse>(
            request ?? throw new ArgumentNullException(nameof(request)), options, cancellationToken);
    }
}
