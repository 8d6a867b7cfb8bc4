using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Ports;
using RootAccess.Core.Waiting;

namespace RootAccess.Core.Inventory;

/// <summary>The root and the organizational units, parents before their children.</summary>
internal sealed class OrganizationTree
{
    private readonly Dictionary<string, OrganizationalUnit> _byId;

    private OrganizationTree(IReadOnlyList<OrganizationalUnit> units)
    {
        Units = units;
        _byId = units.ToDictionary(unit => unit.OrganizationalUnitId, StringComparer.Ordinal);
    }

    internal IReadOnlyList<OrganizationalUnit> Units { get; }

    internal OrganizationalUnit? Find(string id) => _byId.TryGetValue(id, out OrganizationalUnit? unit) ? unit : null;

    /// <summary>Walks down from the root, level by level.</summary>
    internal static async Task<OrganizationTree> ReadAsync(
        IOrganizationPort organization, DirectoryReading? reading, CancellationToken cancellationToken)
    {
        string rootId = await organization.GetRootIdAsync(cancellationToken).ConfigureAwait(false);
        List<OrganizationalUnit> level =
            [new() { OrganizationalUnitId = rootId, Name = string.Empty, Path = string.Empty, ParentId = null }];
        List<OrganizationalUnit> all = [];
        HashSet<string> seen = new(StringComparer.Ordinal);
        while (level.Count > 0)
        {
            all.AddRange(level);
            reading?.Found(level.Count);
            IReadOnlyList<IReadOnlyList<OrganizationalUnitDescription>> children = await BoundedReads.SelectAsync(
                level,
                (parent, token) => organization.ListOrganizationalUnitsAsync(parent.OrganizationalUnitId, token),
                cancellationToken).ConfigureAwait(false);

            // A unit that is moved while the tree is read can be met twice; the first place counts.
            level =
            [
                .. level.Zip(children, Place).SelectMany(units => units)
                    .Where(unit => seen.Add(unit.OrganizationalUnitId)),
            ];
        }

        return new OrganizationTree(all);
    }

    private static IEnumerable<OrganizationalUnit> Place(
        OrganizationalUnit parent, IReadOnlyList<OrganizationalUnitDescription> children) =>
        children.Select(child => new OrganizationalUnit
        {
            OrganizationalUnitId = child.OrganizationalUnitId,
            Name = child.Name,
            Path = parent.Path.Length == 0 ? child.Name : $"{parent.Path}/{child.Name}",
            ParentId = parent.OrganizationalUnitId,
        });
}
