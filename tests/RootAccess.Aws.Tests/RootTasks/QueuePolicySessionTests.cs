using System.Linq;
using System.Threading.Tasks;
using RootAccess.Core.Journal;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;
using RootAccess.Simulator.State;
using Xunit;

namespace RootAccess.Aws.Tests.RootTasks;

public sealed class QueuePolicySessionTests
{
    private const string Given =
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"sqs:SendMessage",
        "Resource":"*"}]}
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task WorksInTheQueuesOwnRegion(bool overLoopback)
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback);
        SimulatedQueue queue = target.Queue;
        string locked = queue.Policy!.Text;
        using IQueuePolicySession session =
            await target.Port.OpenQueuePolicySessionAsync(target.QueueOwner.Id, queue.Region, default);

        string url = (await session.FindUrlAsync(queue.Name, default))!;
        string? before = await session.GetPolicyAsync(url, default);
        await session.SetPolicyAsync(url, Given, UnrecordedChange.Instance, default);
        string? replaced = await session.GetPolicyAsync(url, default);
        await session.SetPolicyAsync(url, null, UnrecordedChange.Instance, default);

        Assert.EndsWith($"/{target.QueueOwner.Id}/{queue.Name}", url, System.StringComparison.Ordinal);
        Assert.Equal(locked, before);
        Assert.Equal(Given, replaced);
        Assert.Null(await session.GetPolicyAsync(url, default));
        Assert.Single(target.Operations("sts"), "AssumeRoot");
    }

    [Fact]
    public async Task OnlyThePolicyIsTouched()
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback: false);
        target.Queue.Attributes["VisibilityTimeout"] = "77";
        using IQueuePolicySession session =
            await target.Port.OpenQueuePolicySessionAsync(target.QueueOwner.Id, target.Queue.Region, default);
        SimulatedQueue queue = target.Queue;

        await session.SetPolicyAsync(queue.Url, null, UnrecordedChange.Instance, default);

        Assert.Null(queue.Policy);
        Assert.Equal(["VisibilityTimeout"], queue.Attributes.Keys);
        Assert.Equal("77", queue.Attributes["VisibilityTimeout"]);
    }

    [Fact]
    public async Task EveryCallGoesToTheQueuesRegion()
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback: false);
        using IQueuePolicySession session =
            await target.Port.OpenQueuePolicySessionAsync(target.QueueOwner.Id, "eu-central-1", default);

        await session.GetPolicyAsync(target.Queue.Url, default);

        Assert.Equal("sqs.eu-central-1.amazonaws.com", target.Hosts.Last());
    }

    [Theory]
    [InlineData("orders-dead-letter", "us-east-1")]
    [InlineData("nothing", "eu-central-1")]
    public async Task AQueueThatIsNotThereIsNull(string name, string region)
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback: false);
        using IQueuePolicySession session =
            await target.Port.OpenQueuePolicySessionAsync(target.QueueOwner.Id, region, default);

        Assert.Null(await session.FindUrlAsync(name, default));
    }

    [Fact]
    public async Task AQueueOfAnotherAccountIsNotFound()
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback: false);
        using IQueuePolicySession session =
            await target.Port.OpenQueuePolicySessionAsync(target.BucketOwner.Id, "eu-central-1", default);

        Assert.Null(await session.FindUrlAsync(target.Queue.Name, default));
    }

    [Fact]
    public async Task WithoutTheFeatureThereIsNoSession()
    {
        await using TaskTarget target = await TaskTarget.StartAsync(overLoopback: false);
        target.Simulator.Change(organization => organization.RootFeatures.Remove(RootFeature.Sessions));

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => target.Port.OpenQueuePolicySessionAsync(target.QueueOwner.Id, "eu-central-1", default));

        Assert.Equal(ErrorIds.RootSessionsDisabled, failure.ErrorId);
    }
}
