using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Ports;
using Xunit;

namespace RootAccess.Core.Tests.Tasks;

/// <summary>A session on the bucket <c>vault</c> in eu-central-1. A call on another fails loudly.</summary>
internal sealed class FakeBucketSession(string accountId, FakePolicy policy) : IBucketPolicySession
{
    internal const string Name = "vault";
    internal const string Region = "eu-central-1";

    public string AccountId => accountId;

    public Task<string?> FindRegionAsync(string bucketName, CancellationToken cancellationToken) =>
        policy.CallAsync("ListBuckets", bucketName == Name ? Region : null, cancellationToken);

    public Task<string?> GetPolicyAsync(string bucketName, string region, CancellationToken cancellationToken)
    {
        Check(bucketName, region);
        return policy.ReadAsync("GetBucketPolicy", cancellationToken);
    }

    public async Task PutPolicyAsync(
        string bucketName,
        string region,
        string policyText,
        IChangeRecord record,
        CancellationToken cancellationToken)
    {
        Check(bucketName, region);
        await record.SendingAsync(null, cancellationToken);
        await policy.ChangeAsync("PutBucketPolicy", policyText, cancellationToken);
    }

    public async Task DeletePolicyAsync(
        string bucketName, string region, IChangeRecord record, CancellationToken cancellationToken)
    {
        Check(bucketName, region);
        await record.SendingAsync(null, cancellationToken);
        await policy.ChangeAsync("DeleteBucketPolicy", null, cancellationToken);
    }

    public void Dispose() => policy.IsDisposed = true;

    private static void Check(string bucketName, string region) =>
        Assert.Equal((Name, Region), (bucketName, region));
}
