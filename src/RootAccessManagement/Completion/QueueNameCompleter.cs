using RootAccess.Core.Tasks;

namespace RootAccessManagement.Completion;

/// <summary>Offers the names of queues.</summary>
public sealed class QueueNameCompleter : QueueCompleter
{
    private protected override Candidate ToCandidate(SeenResource queue) =>
        new(queue.Name, $"{queue.AccountId} in {queue.Region}");
}
