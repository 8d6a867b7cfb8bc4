using System;
using System.Linq;
using System.Threading.Tasks;
using Amazon.SQS;
using Amazon.SQS.Model;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Sqs;

public sealed class QueueTests
{
    private const string Region = "eu-central-1";

    private readonly AwsSimulator _simulator = Simulators.Enabled();

    private SimulatedAccount Owner => _simulator.Account(SeededAccounts.LockedQueue);

    private SimulatedQueue Locked => Owner.Queues.Single(queue => queue.Policy is not null);

    [Theory]
    [InlineData(Transport.InProcess)]
    [InlineData(Transport.Kestrel)]
    public async Task ARootSessionFindsAndUnlocksAQueue(Transport transport)
    {
        await using SdkClients clients = await SdkClients.StartAsync(_simulator, transport);
        using AmazonSQSClient sqs = clients.Sqs(await SessionAsync(), Region);

        ListQueuesResponse queues = await sqs.ListQueuesAsync(new ListQueuesRequest());
        GetQueueUrlResponse url = await sqs.GetQueueUrlAsync(Locked.Name);
        GetQueueAttributesResponse before = await sqs.GetQueueAttributesAsync(url.QueueUrl, ["Policy"]);
        await sqs.SetQueueAttributesAsync(url.QueueUrl, new() { ["Policy"] = string.Empty });
        GetQueueAttributesResponse after = await sqs.GetQueueAttributesAsync(url.QueueUrl, ["Policy"]);

        Assert.Equal([$"https://sqs.{Region}.amazonaws.com/{Owner.Id}/orders-dead-letter"], queues.QueueUrls);
        Assert.Contains("LockedByMistake", before.Attributes["Policy"], StringComparison.Ordinal);
        Assert.True(after.Attributes is null || !after.Attributes.ContainsKey("Policy"));
        Assert.DoesNotContain(Owner.Queues, queue => queue.Policy is not null);
    }

    [Theory]
    [InlineData(Transport.InProcess)]
    [InlineData(Transport.Kestrel)]
    public async Task ReportsAQueueThatDoesNotExistInTheRegion(Transport transport)
    {
        await using SdkClients clients = await SdkClients.StartAsync(_simulator, transport);
        using AmazonSQSClient sqs = clients.Sqs(await SessionAsync());

        QueueDoesNotExistException error = await Assert.ThrowsAsync<QueueDoesNotExistException>(
            () => sqs.GetQueueUrlAsync(Locked.Name));

        Assert.Equal("AWS.SimpleQueueService.NonExistentQueue", error.ErrorCode);
    }

    [Fact]
    public async Task PagesWhenMaxResultsIsSent()
    {
        _simulator.Change(organization => organization.Account(Owner.Id).Queues.Add(
            SimulatedQueue.Create("aws", Owner.Id, Region, "a-first", DateTimeOffset.UnixEpoch)));
        await using SdkClients clients = await SdkClients.StartAsync(_simulator, Transport.Kestrel);
        using AmazonSQSClient sqs = clients.Sqs(await SessionAsync(), Region);

        ListQueuesResponse first = await sqs.ListQueuesAsync(new ListQueuesRequest { MaxResults = 1 });
        ListQueuesResponse second = await sqs.ListQueuesAsync(
            new ListQueuesRequest { MaxResults = 1, NextToken = first.NextToken });

        Assert.EndsWith("/a-first", first.QueueUrls.Single(), StringComparison.Ordinal);
        Assert.Equal(Locked.Url, second.QueueUrls.Single());
        Assert.Null(second.NextToken);
    }

    [Fact]
    public async Task ARemovedPolicyIsReadableForTheConfiguredTime()
    {
        FakeTimeProvider clock = new(TimeProvider.System.GetUtcNow());
        AwsSimulator simulator = new(new SimulatorOptions
        {
            TimeProvider = clock,
            Seed = Simulators.EnabledSeed,
            DeletionVisibilityDelay = TimeSpan.FromSeconds(60),
        });
        SimulatedAccount owner = simulator.Account(SeededAccounts.LockedQueue);
        string url = owner.Queues.Single(queue => queue.Policy is not null).Url;
        using RawClient client = new(simulator);
        SimulatorCredential session = await client.AssumeRootAsync(owner.Id, "SQSUnlockQueuePolicy");
        await using SdkClients clients = await SdkClients.StartAsync(simulator, Transport.InProcess);
        using AmazonSQSClient sqs = clients.Sqs(session, Region);
        await sqs.SetQueueAttributesAsync(url, new() { ["Policy"] = string.Empty });

        GetQueueAttributesResponse early = await sqs.GetQueueAttributesAsync(url, ["All"]);
        clock.Advance(TimeSpan.FromSeconds(60));
        GetQueueAttributesResponse later = await sqs.GetQueueAttributesAsync(url, ["All"]);

        Assert.Contains("LockedByMistake", early.Attributes["Policy"], StringComparison.Ordinal);
        Assert.False(later.Attributes.ContainsKey("Policy"));
    }

    [Fact]
    public async Task RefusesWhatIsNoPolicy()
    {
        await using SdkClients clients = await SdkClients.StartAsync(_simulator, Transport.Kestrel);
        using AmazonSQSClient sqs = clients.Sqs(await SessionAsync(), Region);

        AmazonSQSException error = await Assert.ThrowsAnyAsync<AmazonSQSException>(
            () => sqs.SetQueueAttributesAsync(Locked.Url, new() { ["Policy"] = "not a policy" }));

        Assert.Equal("InvalidAttributeValue", error.ErrorCode);
        Assert.NotNull(Locked.Policy);
    }

    [Fact]
    public async Task TheTaskPolicyKeepsTheSessionToItsOwnQueues()
    {
        using RawClient client = new(_simulator);
        SimulatorCredential stranger = await client.AssumeRootAsync(
            _simulator.Account(SeededAccounts.Clean).Id, "SQSUnlockQueuePolicy");
        await using SdkClients clients = await SdkClients.StartAsync(_simulator, Transport.Kestrel);
        using AmazonSQSClient sqs = clients.Sqs(stranger, Region);

        AmazonSQSException error = await Assert.ThrowsAnyAsync<AmazonSQSException>(
            () => sqs.GetQueueAttributesAsync(Locked.Url, ["Policy"]));

        Assert.Equal("AccessDenied", error.ErrorCode);
        Assert.Contains("sqs:getqueueattributes on resource: " + Locked.Arn, error.Message, StringComparison.Ordinal);
    }

    private async Task<SimulatorCredential> SessionAsync()
    {
        using RawClient client = new(_simulator);
        return await client.AssumeRootAsync(Owner.Id, "SQSUnlockQueuePolicy");
    }
}
