using System;
using System.Linq;
using System.Threading.Tasks;
using Amazon.S3;
using Amazon.S3.Model;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.S3;

public sealed class ListBucketsTests
{
    private readonly AwsSimulator _simulator = Simulators.Enabled();

    private SimulatedAccount Owner => _simulator.Account(SeededAccounts.LockedBucket);

    [Theory]
    [InlineData(Transport.InProcess)]
    [InlineData(Transport.Kestrel)]
    public async Task TellsRegionsOnlyWhenAParameterIsSent(Transport transport)
    {
        await using SdkClients clients = await SdkClients.StartAsync(_simulator, transport);
        using AmazonS3Client s3 = clients.S3(await SessionAsync());

        ListBucketsResponse plain = await s3.ListBucketsAsync();
        ListBucketsResponse asked = await s3.ListBucketsAsync(new ListBucketsRequest { MaxBuckets = 100 });

        Assert.All(plain.Buckets, bucket => Assert.Null(bucket.BucketRegion));
        Assert.Equal(
            Owner.Buckets.Select(bucket => (bucket.Name, bucket.Region)).Order(),
            asked.Buckets.Select(bucket => (bucket.BucketName, bucket.BucketRegion)).Order());
    }

    [Fact]
    public async Task ContinuesFromItsToken()
    {
        await using SdkClients clients = await SdkClients.StartAsync(_simulator, Transport.Kestrel);
        using AmazonS3Client s3 = clients.S3(await SessionAsync());

        ListBucketsResponse first = await s3.ListBucketsAsync(new ListBucketsRequest { MaxBuckets = 1 });
        ListBucketsResponse second = await s3.ListBucketsAsync(
            new ListBucketsRequest { MaxBuckets = 1, ContinuationToken = first.ContinuationToken });

        Assert.Equal(
            Owner.Buckets.Select(bucket => bucket.Name).Order(StringComparer.Ordinal),
            first.Buckets.Concat(second.Buckets).Select(bucket => bucket.BucketName));
        Assert.Null(second.ContinuationToken);
    }

    [Fact]
    public async Task IsDeniedInASessionForAnotherTask()
    {
        using RawClient client = new(_simulator);
        SimulatorCredential session = await client.AssumeRootAsync(Owner.Id, "SQSUnlockQueuePolicy");
        await using SdkClients clients = await SdkClients.StartAsync(_simulator, Transport.Kestrel);
        using AmazonS3Client s3 = clients.S3(session);

        AmazonS3Exception error = await Assert.ThrowsAsync<AmazonS3Exception>(() => s3.ListBucketsAsync());

        Assert.Equal("AccessDenied", error.ErrorCode);
        Assert.EndsWith("with an explicit deny in a session policy", error.Message, StringComparison.Ordinal);
    }

    private async Task<SimulatorCredential> SessionAsync()
    {
        using RawClient client = new(_simulator);
        return await client.AssumeRootAsync(Owner.Id, "S3UnlockBucketPolicy");
    }
}
