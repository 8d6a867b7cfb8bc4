using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Tasks;

namespace RootAccessManagement.Completion;

/// <summary>Offers the names of the root tasks that AWS offers.</summary>
public sealed class OfferedRootTaskCompleter : ListCompleter
{
    private protected override IEnumerable<Candidate> Candidates(TypedParameters typed) =>
        RootTaskCatalog.All(RootTaskCatalog.DefaultPartition)
            .Where(task => task.Supported)
            .Select(task => new Candidate(task.Name, task.Description));
}
