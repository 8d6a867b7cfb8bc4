using System.Linq;
using System.Threading.Tasks;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Tasks;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Tasks;

public sealed class QueueUnlockTests : TaskTest
{
    private readonly FakePolicy _policy = new(Locked);
    private readonly FakeQueueSession _session;

    public QueueUnlockTests() => Client.RootTasks.Queue = _session = new FakeQueueSession(Shop, _policy);

    private static RootTaskRequest Request => new()
    {
        Task = RootTaskName.SQSUnlockQueuePolicy,
        QueueName = FakeQueueSession.Name,
        QueueRegion = "eu-west-1",
    };

    [Fact]
    public async Task RemovesThePolicyInTheQueuesRegionAndProvesIt()
    {
        OperationResult<RootTaskResult> result = await InvokeAsync(Request);

        Assert.Equal((RootTaskOutcome.Completed, true), (result.Row.Outcome, result.Row.Verified));
        Assert.Equal("arn:aws:sqs:eu-west-1:000000000003:orders", result.Row.Target);
        Assert.Equal([$"SQSUnlockQueuePolicy {Shop} eu-west-1"], Client.RootTasks.Opened);
        Assert.Equal(
            ["GetQueueUrl", "GetQueueAttributes", "SetQueueAttributes", "GetQueueAttributes"], _policy.Calls);
        Assert.Contains("sqs-eu-west-1-orders", BackupFiles.Single(), System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task AUrlSaysTheRegion()
    {
        OperationResult<RootTaskResult> result = await InvokeAsync(new RootTaskRequest
        {
            Task = RootTaskName.SQSUnlockQueuePolicy,
            QueueUrl = $"https://eu-west-1.queue.amazonaws.com/{Shop}/orders",
        });

        Assert.Equal(RootTaskOutcome.Completed, result.Row.Outcome);
        Assert.Equal([$"SQSUnlockQueuePolicy {Shop} eu-west-1"], Client.RootTasks.Opened);
    }

    [Fact]
    public async Task PropagationIsWaitedFor()
    {
        _policy.ReadsBehind = 4;

        Assert.True((await InvokeAsync(Request)).Row.Verified);
    }

    [Fact]
    public async Task AMissingQueueIsNotFound()
    {
        OperationResult<RootTaskResult> result = await InvokeAsync(Request with { QueueName = "gone" });

        Assert.Equal((RootTaskOutcome.Failed, ErrorIds.QueueNotFound), (result.Row.Outcome, result.Row.ErrorId));
    }

    [Fact]
    public async Task AnAnswerAboutAnotherAccountsQueueChangesNothing()
    {
        _session.Url = $"https://sqs.eu-west-1.amazonaws.com/{FakeOrganization.Lab}/orders";

        OperationResult<RootTaskResult> result = await InvokeAsync(Request);

        Assert.Equal((RootTaskOutcome.Failed, ErrorIds.UnexpectedResponse), (result.Row.Outcome, result.Row.ErrorId));
        Assert.Equal(["GetQueueUrl"], _policy.Calls);
    }

    [Fact]
    public async Task AnotherAccountsUrlIsRefusedBeforeAnyCall()
    {
        RootTaskRequest request = new()
        {
            Task = RootTaskName.SQSUnlockQueuePolicy,
            QueueUrl = $"https://sqs.eu-west-1.amazonaws.com/{FakeOrganization.Lab}/orders",
        };

        var check = await new RootTaskOperation(Client.Connect(), FakeClient.Context).CheckAsync(request, Shop, default);

        Assert.Equal(ErrorIds.RootTaskParameterConflict, check.Refusal?.ErrorId);
        Assert.Empty(Client.RootTasks.Opened);
    }
}
