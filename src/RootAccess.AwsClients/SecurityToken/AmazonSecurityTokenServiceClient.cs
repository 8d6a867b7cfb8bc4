using System;
using System.Threading;
using System.Threading.Tasks;
using Amazon.SecurityToken.Internal;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using RootAccess.AwsClients.Protocol;

namespace Amazon.SecurityToken;

/// <summary>A client of STS with the operations of <see cref="IAmazonSecurityTokenService"/>.</summary>
public sealed partial class AmazonSecurityTokenServiceClient :
    AmazonServiceClient, IAmazonSecurityTokenService
{
    private static readonly AwsService s_service = SecurityTokenService.Instance;
    private static readonly QueryMarshaller s_marshaller = new(s_service);

    public AmazonSecurityTokenServiceClient()
        : this(new AmazonSecurityTokenServiceConfig())
    {
    }

    public AmazonSecurityTokenServiceClient(RegionEndpoint region)
        : this(new AmazonSecurityTokenServiceConfig { RegionEndpoint = region })
    {
    }

    public AmazonSecurityTokenServiceClient(AmazonSecurityTokenServiceConfig config)
        : base(config)
    {
    }

    public AmazonSecurityTokenServiceClient(AWSCredentials credentials)
        : this(credentials, new AmazonSecurityTokenServiceConfig())
    {
    }

    public AmazonSecurityTokenServiceClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonSecurityTokenServiceConfig { RegionEndpoint = region })
    {
    }

    public AmazonSecurityTokenServiceClient(
        AWSCredentials credentials, AmazonSecurityTokenServiceConfig clientConfig)
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
