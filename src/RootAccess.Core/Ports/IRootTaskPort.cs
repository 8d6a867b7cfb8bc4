using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Core.Ports;

/// <summary>Root sessions for the tasks beside the removal of credentials, and root sessions to hand out.</summary>
/// <remarks>
/// In every session a change's token stops the wait for a turn; once the request is sent it runs to its own limit of 30
/// seconds, without a retry. A failure after sending has <c>Aws.IsOutcomeUnknown</c> set.
/// </remarks>
public interface IRootTaskPort
{
    /// <summary>Opens a session on the policies of an account's buckets.</summary>
    /// <param name="accountId">The member account.</param>
    /// <param name="cancellationToken">Stops waiting and calling.</param>
    /// <returns>The open session; dispose it.</returns>
    Task<IBucketPolicySession> OpenBucketPolicySessionAsync(string accountId, CancellationToken cancellationToken);

    /// <summary>Opens a session on the policies of an account's queues in one Region.</summary>
    /// <param name="accountId">The member account.</param>
    /// <param name="region">
    /// The queues' Region; one that is not of the connection's partition is refused unsent.
    /// </param>
    /// <param name="cancellationToken">Stops waiting and calling.</param>
    /// <returns>The open session; dispose it.</returns>
    Task<IQueuePolicySession> OpenQueuePolicySessionAsync(
        string accountId, string region, CancellationToken cancellationToken);

    /// <summary>Opens a session that can allow password recovery.</summary>
    /// <param name="accountId">The member account.</param>
    /// <param name="cancellationToken">Stops waiting and calling.</param>
    /// <returns>The open session; dispose it.</returns>
    Task<IPasswordRecoverySession> OpenPasswordRecoverySessionAsync(
        string accountId, CancellationToken cancellationToken);

    /// <summary>Opens a session for somebody else to use.</summary>
    /// <param name="accountId">The member account.</param>
    /// <param name="taskName">A value of <see cref="RootTaskName"/>.</param>
    /// <param name="durationSeconds">1 to 900.</param>
    /// <param name="record">Told before the request leaves.</param>
    /// <param name="cancellationToken">Stops waiting and calling.</param>
    /// <returns>The session's credentials.</returns>
    Task<IssuedRootCredentials> IssueAsync(
        string accountId,
        string taskName,
        int durationSeconds,
        IChangeRecord record,
        CancellationToken cancellationToken);
}
