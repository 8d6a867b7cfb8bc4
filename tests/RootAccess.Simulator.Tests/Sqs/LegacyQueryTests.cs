using System.Linq;
using System.Threading.Tasks;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Sqs;

public sealed class LegacyQueryTests
{
    private readonly AwsSimulator _simulator = Simulators.Enabled();

    [Fact]
    public async Task OlderClientsUnlockAQueueOverTheQueryProtocol()
    {
        SimulatedQueue queue = _simulator.Account(SeededAccounts.LockedQueue).Queues
            .Single(item => item.Policy is not null);

        RawAnswer queues = await CallAsync("ListQueues");
        RawAnswer url = await CallAsync("GetQueueUrl", ("QueueName", queue.Name));
        RawAnswer before = await CallAsync(
            "GetQueueAttributes", ("QueueUrl", queue.Url), ("AttributeName.1", "Policy"));
        RawAnswer set = await CallAsync(
            "SetQueueAttributes", ("QueueUrl", queue.Url), ("Attribute.1.Name", "Policy"), ("Attribute.1.Value", ""));

        Assert.Equal(queue.Url, queues.Text("QueueUrl"));
        Assert.Equal(queue.Url, url.Text("QueueUrl"));
        Assert.Equal("Policy", before.Text("Name"));
        Assert.Contains("LockedByMistake", before.Text("Value"), System.StringComparison.Ordinal);
        Assert.Equal(200, set.Status);
        Assert.DoesNotContain("SetQueueAttributesResult", set.Body, System.StringComparison.Ordinal);
        Assert.Null(queue.Policy);

        RawAnswer after = await CallAsync(
            "GetQueueAttributes", ("QueueUrl", queue.Url), ("AttributeName.1", "Policy"));
        RawAnswer none = await CallAsync("ListQueues", ("QueueNamePrefix", "none"));

        // Older clients cannot read an answer whose result element is missing, however empty it is.
        Assert.Contains("<GetQueueAttributesResult", after.Body, System.StringComparison.Ordinal);
        Assert.Contains("<ListQueuesResult", none.Body, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAnswerWithoutAnAttributeStillHasAResult()
    {
        SimulatedQueue queue = _simulator.Account(SeededAccounts.LockedQueue).Queues
            .Single(item => item.Policy is not null);
        queue.Policy = null;

        RawAnswer answer = await CallAsync(
            "GetQueueAttributes", ("QueueUrl", queue.Url), ("AttributeName.1", "Policy"));

        Assert.Equal(string.Empty, answer.Text("GetQueueAttributesResult"));
    }

    [Fact]
    public async Task ErrorsHaveTheirOldCodes()
    {
        RawAnswer answer = await CallAsync("GetQueueUrl", ("QueueName", "none"));

        Assert.Equal((400, "AWS.SimpleQueueService.NonExistentQueue"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task AnUnknownOperationIsALoudError() =>
        Assert.Equal("InvalidAction", (await CallAsync("SendMessage")).Code);

    private async Task<RawAnswer> CallAsync(string action, params (string Name, string Value)[] parameters)
    {
        using RawClient client = new(_simulator);
        SimulatorCredential session = await client.AssumeRootAsync(
            _simulator.Account(SeededAccounts.LockedQueue).Id, "SQSUnlockQueuePolicy");
        (string, string)[] all = [("Action", action), ("Version", "2012-11-05"), .. parameters];
        string form = string.Join('&', all.Select(pair => $"{pair.Item1}={System.Uri.EscapeDataString(pair.Item2)}"));
        return await client.SendAsync(
            session,
            "sqs",
            "https://sqs.eu-central-1.amazonaws.com/",
            form,
            "application/x-www-form-urlencoded",
            target: null,
            region: "eu-central-1");
    }
}
