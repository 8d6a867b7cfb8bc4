namespace RootAccess.Core.Inventory;

/// <summary>An organizational unit, or the root, and its place in the tree.</summary>
public sealed record OrganizationalUnit
{
    /// <summary>The id: <c>ou-…</c>, or <c>r-…</c> for the root.</summary>
    public required string OrganizationalUnitId { get; init; }

    /// <summary>The name; empty for the root.</summary>
    public required string Name { get; init; }

    /// <summary>The names from below the root, joined with <c>/</c>; empty for the root.</summary>
    public required string Path { get; init; }

    /// <summary>The id of the parent; null for the root.</summary>
    public required string? ParentId { get; init; }
}
