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
