using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tasks;

/// <summary>A bucket. Its Region comes from the list of the account's buckets.</summary>
internal sealed class LockedBucket(IBucketPolicySession session, string bucketName, string region) : LockedResource
{
    private const string Delete = "DeleteBucketPolicy";
    private const string Put = "PutBucketPolicy";
    private static readonly string[] s_actions = [Delete, Put];

    internal override string Name => $"bucket {bucketName} in {region}";

    internal override string FileName => bucketName;

    internal override Task<string?> ReadPolicyAsync(CancellationToken cancellationToken) =>
        session.GetPolicyAsync(bucketName, region, cancellationToken);

    internal override IReadOnlyCollection<string> Actions => s_actions;

    internal override string ActionFor(string? policy) => policy is null ? Delete : Put;

    internal override Task ChangePolicyAsync(
        string? policy, IChangeRecord record, CancellationToken cancellationToken) => policy is null
        ? session.DeletePolicyAsync(bucketName, region, record, cancellationToken)
        : session.PutPolicyAsync(bucketName, region, policy, record, cancellationToken);

    public override void Dispose() => session.Dispose();

    internal static async Task<LockedResource> FindAsync(
        ConnectedOrganization organization, string accountId, string bucketName, CancellationToken cancellationToken)
    {
        IBucketPolicySession session = await organization.Sessions.OpenAsync(
            RootTaskName.S3UnlockBucketPolicy,
            token => organization.Client.RootTasks.OpenBucketPolicySessionAsync(accountId, token),
            cancellationToken).ConfigureAwait(false);
        try
        {
            string region = await session.FindRegionAsync(bucketName, cancellationToken).ConfigureAwait(false)
                ?? throw RootTaskRefusals.BucketNotFound(accountId, bucketName);
            organization.Seen.Add(new(accountId, bucketName, region, Url: null));
            return new LockedBucket(session, bucketName, region);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
