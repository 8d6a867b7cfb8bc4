using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Amazon.S3;
using Amazon.S3.Model;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Endpoints;
using RootAccess.Aws.RootSessions;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;

namespace RootAccess.Aws.RootTasks;

/// <summary>One root session on bucket policies. Each call goes to the bucket's own Region.</summary>
internal sealed class BucketPolicySession(RootSessionKeys keys, AwsEndpoints endpoints, RootTaskCalls calls)
    : IBucketPolicySession
{
    // AWS names Regions only in answers to requests with a parameter, and refuses unpaged requests of large accounts.
    private const int PageSize = 1000;

    private readonly Dictionary<string, AmazonS3Client> _clients = new(StringComparer.Ordinal);

    public string AccountId => calls.AccountId;

    public async Task<string?> FindRegionAsync(string bucketName, CancellationToken cancellationToken)
    {
        AmazonS3Client client = Client(endpoints.Partition.PrimaryRegion);
        IReadOnlyList<S3Bucket> buckets = await Pages.ReadAsync(
            token => calls.ReadAsync(
                "ListBuckets",
                cancel => client.ListBucketsAsync(
                    new ListBucketsRequest { MaxBuckets = PageSize, Prefix = bucketName, ContinuationToken = token },
                    cancel),
                cancellationToken),
            page => page.Buckets,
            page => page.ContinuationToken).ConfigureAwait(false);
        S3Bucket? bucket = buckets.FirstOrDefault(
            found => string.Equals(found.BucketName, bucketName, StringComparison.Ordinal));
        return bucket is null ? null : bucket.BucketRegion ?? throw calls.Missing("ListBuckets", "BucketRegion");
    }

    public async Task<string?> GetPolicyAsync(string bucketName, string region, CancellationToken cancellationToken)
    {
        AmazonS3Client client = Client(region);
        try
        {
            return await calls.ReadAsync(
                "GetBucketPolicy",
                async token => BucketPolicyAnswer.Read(await client.GetBucketPolicyAsync(
                    new GetBucketPolicyRequest { BucketName = bucketName, ExpectedBucketOwner = AccountId }, token)
                    .ConfigureAwait(false)),
                cancellationToken).ConfigureAwait(false);
        }
        catch (RootAccessException failure) when (failure.Aws?.Code == "NoSuchBucketPolicy")
        {
            return null;
        }
    }

    public Task PutPolicyAsync(
        string bucketName, string region, string policy, IChangeRecord record, CancellationToken cancellationToken)
    {
        AmazonS3Client client = Client(region);
        PutBucketPolicyRequest request = new()
        {
            BucketName = bucketName,
            ExpectedBucketOwner = AccountId,
            Policy = policy,
        };
        return calls.ChangeAsync(
            "PutBucketPolicy", record, token => client.PutBucketPolicyAsync(request, token), cancellationToken);
    }

    public Task DeletePolicyAsync(
        string bucketName, string region, IChangeRecord record, CancellationToken cancellationToken)
    {
        AmazonS3Client client = Client(region);
        DeleteBucketPolicyRequest request = new() { BucketName = bucketName, ExpectedBucketOwner = AccountId };
        return calls.ChangeAsync(
            "DeleteBucketPolicy", record, token => client.DeleteBucketPolicyAsync(request, token), cancellationToken);
    }

    public void Dispose()
    {
        keys.Dispose();
        foreach (AmazonS3Client client in _clients.Values)
        {
            client.Dispose();
        }
    }

    private AmazonS3Client Client(string region)
    {
        if (!_clients.TryGetValue(region, out AmazonS3Client? client))
        {
            client = new AmazonS3Client(keys.Current, endpoints.S3Config(region));
            _clients.Add(region, client);
        }

        return client;
    }
}
