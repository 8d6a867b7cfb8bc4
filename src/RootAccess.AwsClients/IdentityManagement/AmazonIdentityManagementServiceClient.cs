using System;
using System.Threading;
using System.Threading.Tasks;
using Amazon.IdentityManagement.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using RootAccess.AwsClients.Protocol;

namespace Amazon.IdentityManagement;

/// <summary>A client of IAM with the operations of <see cref="IAmazonIdentityManagementService"/>.</summary>
public sealed partial class AmazonIdentityManagementServiceClient :
    AmazonServiceClient, IAmazonIdentityManagementService
{
    private static readonly AwsService s_service = IdentityManagementService.Instance;
    private static readonly QueryMarshaller s_marshaller = new(s_service);

    public AmazonIdentityManagementServiceClient()
        : this(new AmazonIdentityManagementServiceConfig())
    {
    }

    public AmazonIdentityManagementServiceClient(RegionEndpoint region)
        : this(new AmazonIdentityManagementServiceConfig { RegionEndpoint = region })
    {
    }

    public AmazonIdentityManagementServiceClient(AmazonIdentityManagementServiceConfig config)
        : base(config)
    {
    }

    public AmazonIdentityManagementServiceClient(AWSCredentials credentials)
        : this(credentials, new AmazonIdentityManagementServiceConfig())
    {
    }

    public AmazonIdentityManagementServiceClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonIdentityManagementServiceConfig { RegionEndpoint = region })
    {
    }

    public AmazonIdentityManagementServiceClient(
        AWSCredentials credentials, AmazonIdentityManagementServiceConfig clientConfig)
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
            ResponseUnmarshaller = new QueryUnmarshaller<TResponse>(s_service),
        };
        return InvokeAsync<TResponse>(
            request ?? throw new ArgumentNullException(nameof(request)), options, cancellationToken);
    }
}
