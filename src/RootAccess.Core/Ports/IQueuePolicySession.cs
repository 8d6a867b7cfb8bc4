using System;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Core.Ports;

/// <summary>One root session on the policies of an account's queues in one Region.</summary>
public interface IQueuePolicySession : IDisposable
{
    /// <summary>The member account the session was asked for.</summary>
    string AccountId { get; }

    /// <summary>GetQueueUrl for the session's own account; null when it has no such queue in the Region.</summary>
    Task<string?> FindUrlAsync(string queueName, CancellationToken cancellationToken);

    /// <summary>GetQueueAttributes: the policy's text; null when there is none.</summary>
    Task<string?> GetPolicyAsync(string queueUrl, CancellationToken cancellationToken);

    /// <summary>SetQueueAttributes with nothing but the policy; null removes it.</summary>
    Task SetPolicyAsync(string queueUrl, string? policy, IChangeRecord record, CancellationToken cancellationToken);
}
