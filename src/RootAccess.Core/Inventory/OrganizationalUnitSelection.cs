using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Errors;

namespace RootAccess.Core.Inventory;

/// <summary>The organizational units a query names by id, path or pattern.</summary>
internal sealed class OrganizationalUnitSelection
{
    private readonly IReadOnlyList<OrganizationalUnit> _units;
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private readonly List<RootAccessException> _errors = [];

    private OrganizationalUnitSelection(IReadOnlyList<OrganizationalUnit> units) => _units = units;

    /// <summary>One error a name that means nothing, or more than one unit.</summary>
    internal IReadOnlyList<RootAccessException> Errors => _errors;

    internal bool Contains(string organizationalUnitId) => _ids.Contains(organizationalUnitId);

    /// <summary>Resolves names.</summary>
    /// <param name="names">Ids, paths and patterns.</param>
    /// <param name="recurse">Whether descendants count.</param>
    /// <param name="units">Every unit, parents before their children.</param>
    internal static OrganizationalUnitSelection Resolve(
        IReadOnlyList<string> names, bool recurse, IReadOnlyList<OrganizationalUnit> units)
    {
        OrganizationalUnitSelection selection = new(units);
        foreach (string name in names)
        {
            selection.Add(name);
        }

        if (recurse)
        {
            selection.AddDescendants();
        }

        return selection;
    }

    private void Add(string name)
    {
        // An id first: an organizational unit may be named like one.
        OrganizationalUnit? byId = _units.FirstOrDefault(
            unit => string.Equals(unit.OrganizationalUnitId, name, StringComparison.OrdinalIgnoreCase));
        if (byId is not null)
        {
            _ids.Add(byId.OrganizationalUnitId);
            return;
        }

        Wildcard pattern = Wildcard.Parse(name.Trim('/'), withinLevel: true);
        List<OrganizationalUnit> matches =
            [.. _units.Where(unit => name.Length > 0 && pattern.IsMatch(unit.Path))];
        if (pattern.HasWildcards)
        {
            // The root's empty path is no name; a pattern means organizational units.
            matches.RemoveAll(unit => unit.ParentId is null);
        }
        else
        {
            matches = PickOne(name, matches);
        }

        _ids.UnionWith(matches.Select(unit => unit.OrganizationalUnitId));
    }

    // Names may differ in case only, and a name may contain a slash: then the exact case decides, or nothing does.
    private List<OrganizationalUnit> PickOne(string name, List<OrganizationalUnit> matches)
    {
        if (matches.Count > 1)
        {
            List<OrganizationalUnit> exact =
                [.. matches.Where(unit => string.Equals(unit.Path, name.Trim('/'), StringComparison.Ordinal))];
            matches = exact.Count == 1 ? exact : matches;
        }

        switch (matches.Count)
        {
            case 1:
                return matches;
            case 0:
                _errors.Add(Refusals.OrganizationalUnitNotFound(name));
                return [];
            default:
                string candidates = string.Join(", ", matches.Select(unit => unit.OrganizationalUnitId));
                _errors.Add(Refusals.OrganizationalUnitAmbiguous(name, candidates));
                return [];
        }
    }

    private void AddDescendants()
    {
        foreach (OrganizationalUnit unit in _units.Where(unit => unit.ParentId is not null))
        {
            if (_ids.Contains(unit.ParentId!))
            {
                _ids.Add(unit.OrganizationalUnitId);
            }
        }
    }
}
