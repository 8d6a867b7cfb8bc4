using System.Threading;
using System.Threading.Tasks;
using Amazon.SecurityToken.Model;

namespace Amazon.SecurityToken;

/// <content>One method an operation.</content>
public sealed partial class AmazonSecurityTokenServiceClient
{
    public Task<AssumeRoleResponse> AssumeRoleAsync(
        AssumeRoleRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<AssumeRoleResponse>(request, cancellationToken);

    public Task<AssumeRoleWithWebIdentityResponse> AssumeRoleWithWebIdentityAsync(
        AssumeRoleWithWebIdentityRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<AssumeRoleWithWebIdentityResponse>(request, cancellationToken);

    public Task<AssumeRootResponse> AssumeRootAsync(
        AssumeRootRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<AssumeRootResponse>(request, cancellationToken);

    public Task<GetCallerIdentityResponse> GetCallerIdentityAsync(
        GetCallerIdentityRequest request, CancellationToken cancellationToken = default) =>
        CallAsync<GetCallerIdentityResponse>(request, cancellationToken);
}
