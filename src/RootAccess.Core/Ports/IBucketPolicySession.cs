using System;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Core.Ports;

/// <summary>
/// One root session on the policies of an account's buckets. Every call on a bucket names the account as its expected
/// owner, so that none can hit a bucket of somebody else.
/// </summary>
public interface IBucketPolicySession : IDisposable
{
    /// <summary>The member account the session was asked for.</summary>
    string AccountId { get; }

    /// <summary>ListBuckets: the bucket's Region; null when the account has no such bucket.</summary>
    Task<string?> FindRegionAsync(string bucketName, CancellationToken cancellationToken);

    /// <summary>GetBucketPolicy: the policy's text as it is stored; null when there is none.</summary>
    Task<string?> GetPolicyAsync(string bucketName, string region, CancellationToken cancellationToken);

    /// <summary>PutBucketPolicy.</summary>
    Task PutPolicyAsync(
        string bucketName, string region, string policy, IChangeRecord record, CancellationToken cancellationToken);

    /// <summary>DeleteBucketPolicy.</summary>
    Task DeletePolicyAsync(
        string bucketName, string region, IChangeRecord record, CancellationToken cancellationToken);
}
