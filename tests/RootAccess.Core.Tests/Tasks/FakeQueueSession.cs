using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Ports;
using Xunit;

namespace RootAccess.Core.Tests.Tasks;

/// <summary>A session on one queue, <c>orders</c>. A call on another queue's URL fails loudly.</summary>
internal sealed class FakeQueueSession(string accountId, FakePolicy policy) : IQueuePolicySession
{
    internal const string Name = "orders";

    public string AccountId => accountId;

    /// <summary>What SQS answers when it is asked for the queue.</summary>
    internal string Url { get; set; } = $"https://sqs.eu-west-1.amazonaws.com/{accountId}/{Name}";

    public Task<string?> FindUrlAsync(string queueName, CancellationToken cancellationToken) =>
        policy.CallAsync("GetQueueUrl", queueName == Name ? Url : null, cancellationToken);

    public Task<string?> GetPolicyAsync(string queueUrl, CancellationToken cancellationToken)
    {
        Assert.Equal(Url, queueUrl);
        return policy.ReadAsync("GetQueueAttributes", cancellationToken);
    }

    public async Task SetPolicyAsync(
        string queueUrl, string? policyText, IChangeRecord record, CancellationToken cancellationToken)
    {
        Assert.Equal(Url, queueUrl);
        await record.SendingAsync(null, cancellationToken);
        await policy.ChangeAsync("SetQueueAttributes", policyText, cancellationToken);
    }

    public void Dispose() => policy.IsDisposed = true;
}
