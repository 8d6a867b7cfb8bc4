using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tasks;

/// <summary>
/// A queue. Whatever form its URL was given in, SQS is asked for the URL of that name in the account itself: the task
/// policy would let a session change a queue of another account.
/// </summary>
internal sealed class LockedQueue(IQueuePolicySession session, QueueAddress address, string url) : LockedResource
{
    private const string Set = "SetQueueAttributes";
    private static readonly string[] s_actions = [Set];

    internal override string Name => $"queue {address.Name} in {address.Region}";

    internal override string FileName => $"sqs-{address.Region}-{address.Name}";

    internal override Task<string?> ReadPolicyAsync(CancellationToken cancellationToken) =>
        session.GetPolicyAsync(url, cancellationToken);

    internal override IReadOnlyCollection<string> Actions => s_actions;

    internal override string ActionFor(string? policy) => Set;

    internal override Task ChangePolicyAsync(
        string? policy, IChangeRecord record, CancellationToken cancellationToken) =>
        session.SetPolicyAsync(url, policy, record, cancellationToken);

    public override void Dispose() => session.Dispose();

    internal static async Task<LockedResource> FindAsync(
        ConnectedOrganization organization, QueueAddress address, CancellationToken cancellationToken)
    {
        IQueuePolicySession session = await organization.Sessions.OpenAsync(
            RootTaskName.SQSUnlockQueuePolicy,
            token => organization.Client.RootTasks.OpenQueuePolicySessionAsync(
                address.AccountId, address.Region, token),
            cancellationToken).ConfigureAwait(false);
        try
        {
            string url = await session.FindUrlAsync(address.Name, cancellationToken).ConfigureAwait(false)
                ?? throw RootTaskRefusals.QueueNotFound(address.AccountId, address.Name, address.Region);
            if (!address.IsIn(url))
            {
                throw RootTaskRefusals.ForeignQueue(address.AccountId, $"/{address.AccountId}/{address.Name}", url);
            }

            organization.Seen.Add(new(address.AccountId, address.Name, address.Region, url));
            return new LockedQueue(session, address, url);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }
}
