using System;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.SecurityToken.Model;

namespace Amazon.SecurityToken;

/// <summary>The operations of STS this project calls.</summary>
public interface IAmazonSecurityTokenService : IAmazonService, IDisposable
{
    Task<AssumeRoleResponse> AssumeRoleAsync(
        AssumeRoleRequest request, CancellationToken cancellationToken = default);

    Task<AssumeRoleWithWebIdentityResponse> AssumeRoleWithWebIdentityAsync(
        AssumeRoleWithWebIdentityRequest request, CancellationToken cancellationToken = default);

    Task<AssumeRootResponse> AssumeRootAsync(
        AssumeRootRequest request, CancellationToken cancellationToken = default);

    Task<GetCallerIdentityResponse> GetCallerIdentityAsync(
        GetCallerIdentityRequest request, CancellationToken cancellationToken = default);

    /// <summary>The endpoint a request would be sent to.</summary>
    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

#if NET8_0_OR_GREATER
    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonSecurityTokenServiceConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(
        AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        awsCredentials is null
            ? new AmazonSecurityTokenServiceClient((AmazonSecurityTokenServiceConfig)clientConfig)
            : new AmazonSecurityTokenServiceClient(awsCredentials, (AmazonSecurityTokenServiceConfig)clientConfig);
#endif
}
