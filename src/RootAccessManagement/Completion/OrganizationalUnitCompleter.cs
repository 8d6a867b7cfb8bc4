using System.Collections.Generic;
using System.Linq;

namespace RootAccessManagement.Completion;

/// <summary>Offers the paths of the organizational units.</summary>
public sealed class OrganizationalUnitCompleter : ListCompleter
{
    private protected override bool IsPattern => true;

    private protected override IEnumerable<Candidate> Candidates(TypedParameters typed) =>
        DirectoryCache.OrganizationalUnits(typed.Organization)
            .Where(unit => unit.Path.Length > 0)
            .Select(unit => new Candidate(unit.Path, unit.OrganizationalUnitId));
}
