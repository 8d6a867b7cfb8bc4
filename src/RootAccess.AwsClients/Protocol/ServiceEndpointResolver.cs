#nullable enable

using Amazon;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Util;

namespace RootAccess.AwsClients.Protocol;

/// <summary>Hands a client's settings to its endpoint provider.</summary>
internal sealed class ServiceEndpointResolver : BaseEndpointResolver
{
    /// <summary>The address a client with these settings would send to, without sending anything.</summary>
    public static Endpoint Resolve(
        IClientConfig config, string serviceId, ServiceOperationEndpointParameters parameters)
    {
        RequestContext request = new(false)
        {
            ClientConfig = config,
            OriginalRequest = parameters.Request,
            Request = new DefaultRequest(parameters.Request, serviceId)
            {
                AlternateEndpoint = parameters.AlternateEndpoint,
            },
        };
        return new ServiceEndpointResolver().GetEndpoint(new ExecutionContext(request, null));
    }

    /// <summary>Puts address and signature where AWSSDK.Core's pipeline has neither for these services.</summary>
    public static void AddTo(RuntimePipeline pipeline)
    {
        pipeline.RemoveHandler<EndpointResolver>();
        pipeline.AddHandlerAfter<Marshaller>(new ServiceEndpointResolver());
        pipeline.AddHandlerAfter<Marshaller>(new SigV4AuthHandler());
    }

    protected override EndpointParameters MapEndpointsParameters(IRequestContext requestContext)
    {
        IClientConfig config = requestContext.ClientConfig;
        string? region = requestContext.Request.AlternateEndpoint?.SystemName ?? config.RegionEndpoint?.SystemName;
        if (region is null && !string.IsNullOrEmpty(config.ServiceURL))
        {
            region = string.IsNullOrEmpty(config.AuthenticationRegion)
                ? RegionEndpoint.GetBySystemName(AWSSDKUtils.DetermineRegion(config.ServiceURL)).SystemName
                : config.AuthenticationRegion;
        }

        return new EndpointParameters
        {
            [EndpointRules.Region] = region,
            [EndpointRules.UseFips] = config.UseFIPSEndpoint,
            [EndpointRules.UseDualStack] = config.UseDualstackEndpoint,
            [EndpointRules.CustomEndpoint] = config.ServiceURL,
        };
    }
}
