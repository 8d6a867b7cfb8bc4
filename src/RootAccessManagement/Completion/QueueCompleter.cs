using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Tasks;

namespace RootAccessManagement.Completion;

/// <summary>
/// Offers the queues that tasks over this connection found before. No account's queues are listed for it: that would
/// take a root session.
/// </summary>
public abstract class QueueCompleter : ListCompleter
{
    private protected QueueCompleter()
    {
    }

    private protected override IEnumerable<Candidate> Candidates(TypedParameters typed)
    {
        string? accountId = typed.Text("AccountId");
        string? region = typed.Text("QueueRegion");
        return (typed.Organization?.Seen.Queues ?? [])
            .Where(queue => accountId is null || queue.AccountId == accountId)
            .Where(queue => region is null || string.Equals(queue.Region, region, StringComparison.OrdinalIgnoreCase))
            .Select(ToCandidate);
    }

    /// <summary>The queue as the parameter takes it.</summary>
    private protected abstract Candidate ToCandidate(SeenResource queue);
}
