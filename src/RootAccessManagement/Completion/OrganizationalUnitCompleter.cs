using System.Collections;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Inventory;

namespace RootAccessManagement.Completion;

/// <summary>Offers the paths of the organizational units.</summary>
public sealed class OrganizationalUnitCompleter : ListCompleter
{
    private protected override IEnumerable<Candidate> Candidates(IDictionary boundParameters) => DirectoryReader
        .Read<OrganizationalUnit>(
            boundParameters, (directory, token) => directory.GetOrganizationalUnitsAsync(token))
        .Where(unit => unit.Path.Length > 0)
        .Select(unit => new Candidate(unit.Path, unit.OrganizationalUnitId));
}
