using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Tasks;

namespace RootAccessManagement.Completion;

/// <summary>Offers the names of root tasks, those AWS does not offer included.</summary>
public sealed class RootTaskCompleter : ListCompleter
{
    private protected override IEnumerable<Candidate> Candidates(TypedParameters typed) =>
        RootTaskCatalog.All(RootTaskCatalog.DefaultPartition)
            .Select(task => new Candidate(task.Name, task.Description));
}
