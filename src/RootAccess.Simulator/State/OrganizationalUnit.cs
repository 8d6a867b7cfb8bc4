using System;
using System.Collections.Generic;

namespace RootAccess.Simulator.State;

/// <summary>An organizational unit, or the root, which has no parent.</summary>
public sealed class OrganizationalUnit
{
    public required string Id { get; init; }

    public required string Name { get; set; }

    public required string? ParentId { get; init; }

    public IDictionary<string, string> Tags { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal);
}
