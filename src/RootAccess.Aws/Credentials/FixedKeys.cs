using System.Threading;
using System.Threading.Tasks;
using Amazon.Runtime;
using RootAccess.Aws.Calls;
using RootAccess.Core.Errors;

namespace RootAccess.Aws.Credentials;

/// <summary>Keys of the caller that sign one call and are not renewed for it.</summary>
/// <param name="credentials">The keys.</param>
internal sealed class FixedKeys(AWSCredentials credentials) : IRenewableKeys
{
    public string? AccessKeyId =>
        credentials is AnonymousAWSCredentials ? null : credentials.GetCredentials().AccessKey;

    public int MaximumRenewals => 0;

    public Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task<bool> RenewAsync(string? expiredAccessKeyId, CancellationToken cancellationToken) =>
        Task.FromResult(false);

    public RootAccessException DescribeExpiry(AwsFailure failure) =>
        CredentialFailures.Expired(failure.Message, failure);
}
