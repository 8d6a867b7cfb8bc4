namespace RootAccess.Core.Ports;

/// <summary>An organizational unit as ListOrganizationalUnitsForParent gives it.</summary>
/// <param name="OrganizationalUnitId">The id, such as <c>ou-abcd-12345678</c>.</param>
/// <param name="Name">The name, unique among its siblings.</param>
public sealed record OrganizationalUnitDescription(string OrganizationalUnitId, string Name);
