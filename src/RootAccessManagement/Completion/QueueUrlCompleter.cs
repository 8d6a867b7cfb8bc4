using RootAccess.Core.Tasks;

namespace RootAccessManagement.Completion;

/// <summary>Offers the URLs of queues, which can be found by their names too.</summary>
public sealed class QueueUrlCompleter : QueueCompleter
{
    private protected override Candidate ToCandidate(SeenResource queue) =>
        new(queue.Url!, $"{queue.Name} of {queue.AccountId} in {queue.Region}", queue.Name);
}
