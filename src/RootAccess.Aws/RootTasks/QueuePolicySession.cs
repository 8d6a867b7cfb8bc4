using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using Amazon.SQS;
using Amazon.SQS.Model;
using RootAccess.Aws.RootSessions;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;

namespace RootAccess.Aws.RootTasks;

/// <summary>
/// One root session on queue policies. The client is bound to one Region: it ignores the host of a queue's URL, and
/// would otherwise find a queue of the same name in another Region.
/// </summary>
internal sealed class QueuePolicySession(RootSessionKeys keys, AmazonSQSClient client, RootTaskCalls calls)
    : IQueuePolicySession
{
    private const string Policy = "Policy";

    public string AccountId => calls.AccountId;

    public async Task<string?> FindUrlAsync(string queueName, CancellationToken cancellationToken)
    {
        GetQueueUrlRequest request = new() { QueueName = queueName, QueueOwnerAWSAccountId = AccountId };
        try
        {
            GetQueueUrlResponse response = await calls.ReadAsync(
                "GetQueueUrl", token => client.GetQueueUrlAsync(request, token), cancellationToken)
                .ConfigureAwait(false);
            return response.QueueUrl is { Length: > 0 } url ? url : throw calls.Missing("GetQueueUrl", "QueueUrl");
        }
        catch (RootAccessException failure) when (failure.ErrorId == ErrorIds.QueueNotFound)
        {
            return null;
        }
    }

    public async Task<string?> GetPolicyAsync(string queueUrl, CancellationToken cancellationToken)
    {
        GetQueueAttributesRequest request = new() { QueueUrl = queueUrl, AttributeNames = [Policy] };
        GetQueueAttributesResponse response = await calls.ReadAsync(
            "GetQueueAttributes", token => client.GetQueueAttributesAsync(request, token), cancellationToken)
            .ConfigureAwait(false);
        return response.Attributes is { } attributes
            && attributes.TryGetValue(Policy, out string? policy) && policy.Length > 0
            ? policy
            : null;
    }

    public Task SetPolicyAsync(
        string queueUrl, string? policy, IChangeRecord record, CancellationToken cancellationToken)
    {
        // SQS has no call that deletes a policy: an empty one removes it.
        SetQueueAttributesRequest request = new()
        {
            QueueUrl = queueUrl,
            Attributes = new Dictionary<string, string> { [Policy] = policy ?? string.Empty },
        };
        return calls.ChangeAsync(
            "SetQueueAttributes", record, token => client.SetQueueAttributesAsync(request, token), cancellationToken);
    }

    public void Dispose()
    {
        keys.Dispose();
        client.Dispose();
    }
}
