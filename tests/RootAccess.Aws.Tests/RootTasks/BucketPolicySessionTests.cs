using System.Linq;
using System.Threading.Tasks;
using RootAccess.Core.Journal;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.State;
using Xunit;

namespace RootAccess.Aws.Tests.RootTasks;

public sealed class BucketPolicySessionTests
{
    private const string Given =
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject",
        "Resource":"*"}]}
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WorksInTheBucketsOwnRegion(bool overLoopback)
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback);
        SimulatedBucket bucket = target.Bucket;
        string locked = bucket.Policy!.Text;
        using IBucketPolicySession session =
            await target.Port.OpenBucketPolicySessionAsync(target.BucketOwner.Id, default);

        string? region = await session.FindRegionAsync(bucket.Name, default);
        string? before = await session.GetPolicyAsync(bucket.Name, region!, default);
        await session.PutPolicyAsync(bucket.Name, region!, Given, UnrecordedChange.Instance, default);
        string? replaced = await session.GetPolicyAsync(bucket.Name, region!, default);
        await session.DeletePolicyAsync(bucket.Name, region!, UnrecordedChange.Instance, default);

        Assert.Equal("eu-central-1", region);
        Assert.Equal(locked, before);
        Assert.Equal(Given, replaced);
        Assert.Null(await session.GetPolicyAsync(bucket.Name, region!, default));
        Assert.Single(target.Operations("sts"), "AssumeRoot");
    }

    [Fact]
    public async Task TheBucketIsInTheHostOfItsRegion()
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback: false);
        using IBucketPolicySession session =
            await target.Port.OpenBucketPolicySessionAsync(target.BucketOwner.Id, default);

        await session.GetPolicyAsync(target.Bucket.Name, "eu-central-1", default);

        Assert.Equal($"{target.Bucket.Name}.s3.eu-central-1.amazonaws.com", target.Hosts.Last());
    }

    [Fact]
    public async Task ABucketOfAnotherAccountIsNotListed()
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback: false);
        using IBucketPolicySession session =
            await target.Port.OpenBucketPolicySessionAsync(target.QueueOwner.Id, default);

        Assert.Null(await session.FindRegionAsync(target.Bucket.Name, default));
    }

    [Fact]
    public async Task ABucketOfAnotherAccountIsNotTouchedEvenWhenNamed()
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback: false);
        target.Bucket.Policy = ResourcePolicy.Parse(
            Given.Replace("s3:GetObject", "s3:*", System.StringComparison.Ordinal));
        using IBucketPolicySession session =
            await target.Port.OpenBucketPolicySessionAsync(target.QueueOwner.Id, default);

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => session.DeletePolicyAsync(target.Bucket.Name, "eu-central-1", UnrecordedChange.Instance, default));

        Assert.Equal(403, failure.Aws?.StatusCode);
        Assert.NotNull(target.Bucket.Policy);
    }

    [Fact]
    public async Task TheSearchFindsABucketBeyondTheFirstPage()
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback: false);
        SimulatedBucket last = null!;
        target.Simulator.Change(organization =>
        {
            for (int i = 0; i < 250; i++)
            {
                last = new SimulatedBucket
                {
                    Name = $"many-{i:D3}",
                    OwnerAccountId = target.BucketOwner.Id,
                    Region = "us-west-2",
                    CreationDate = target.Bucket.CreationDate,
                };
                target.BucketOwner.Buckets.Add(last);
            }
        });
        using IBucketPolicySession session =
            await target.Port.OpenBucketPolicySessionAsync(target.BucketOwner.Id, default);

        Assert.Equal("us-west-2", await session.FindRegionAsync(last.Name, default));
        Assert.Null(await session.FindRegionAsync("many-", default));
        Assert.True(target.Operations("s3").Count() > 2);
    }

    [Fact]
    public async Task ASessionThatExpiresIsRenewed()
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback: false);
        target.Simulator.Faults.Script(new FaultRule
        {
            Operation = "DeleteBucketPolicy",
            Effect = FaultEffect.Error("ExpiredToken", 400, "The provided token has expired."),
        });
        using IBucketPolicySession session =
            await target.Port.OpenBucketPolicySessionAsync(target.BucketOwner.Id, default);

        SimulatedBucket bucket = target.Bucket;
        await session.DeletePolicyAsync(bucket.Name, bucket.Region, UnrecordedChange.Instance, default);

        Assert.Null(bucket.Policy);
        Assert.Equal(2, target.Operations("sts").Count());
    }

    [Fact]
    public async Task AMissingBucketIsNoBucketWithoutAPolicy()
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback: false);
        using IBucketPolicySession session =
            await target.Port.OpenBucketPolicySessionAsync(target.BucketOwner.Id, default);

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => session.GetPolicyAsync("gone-since", "eu-central-1", default));

        Assert.Equal(ErrorIds.BucketNotFound, failure.ErrorId);
        failure = await Assert.ThrowsAsync<RootAccessException>(
            () => session.DeletePolicyAsync("gone-since", "eu-central-1", UnrecordedChange.Instance, default));
        Assert.Equal(ErrorIds.BucketNotFound, failure.ErrorId);
    }

    [Fact]
    public async Task APageOfAProxyIsNoBucketWithoutAPolicy()
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback: false);
        target.Simulator.Faults.Script(
            new FaultRule { Operation = "GetBucketPolicy", Times = null, Effect = FaultEffect.HtmlPage(404) });
        using IBucketPolicySession session =
            await target.Port.OpenBucketPolicySessionAsync(target.BucketOwner.Id, default);

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => session.GetPolicyAsync(target.Bucket.Name, "eu-central-1", default));

        Assert.Equal(ErrorIds.UnexpectedResponse, failure.ErrorId);
    }

    [Fact]
    public async Task APageOfAProxyIsNoPolicy()
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback: false);
        target.Simulator.Faults.Script(
            new FaultRule { Operation = "GetBucketPolicy", Times = null, Effect = FaultEffect.HtmlPage(200) });
        using IBucketPolicySession session =
            await target.Port.OpenBucketPolicySessionAsync(target.BucketOwner.Id, default);

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => session.GetPolicyAsync(target.Bucket.Name, "eu-central-1", default));

        Assert.Equal(ErrorIds.UnexpectedResponse, failure.ErrorId);
    }

    [Fact]
    public async Task ALostAnswerIsReportedAsUnknownAndNotSentAgain()
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback: false);
        target.Simulator.Faults.Script(
            new FaultRule { Operation = "DeleteBucketPolicy", Effect = FaultEffect.LoseResponse });
        using IBucketPolicySession session =
            await target.Port.OpenBucketPolicySessionAsync(target.BucketOwner.Id, default);

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => session.DeletePolicyAsync(target.Bucket.Name, "eu-central-1", UnrecordedChange.Instance, default));

        Assert.True(failure.Aws?.IsOutcomeUnknown);
        Assert.Single(target.Operations("s3"), "DeleteBucketPolicy");
    }

    [Theory]
    [InlineData("cn-north-1")]
    [InlineData("evil.example/")]
    public async Task ARegionThatIsNoneOfThePartitionIsRefusedUnsent(string region)
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback: false);

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => target.Port.OpenQueuePolicySessionAsync(target.QueueOwner.Id, region, default));

        Assert.Equal(ErrorIds.RegionDisabled, failure.ErrorId);
        Assert.Empty(target.Simulator.Calls.All);
    }
}
