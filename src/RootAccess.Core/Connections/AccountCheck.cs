using RootAccess.Core.Errors;
using RootAccess.Core.Models;

namespace RootAccess.Core.Connections;

/// <summary>Whether a changing operation may start on an account.</summary>
/// <param name="Account">The account; null when there is no such account.</param>
/// <param name="Refusal">Why not; null when it may. Then <paramref name="Account"/> is not null.</param>
public sealed record AccountCheck(OrgMemberAccount? Account, RootAccessException? Refusal);
