using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;

namespace RootAccessManagement.Abstractions;

/// <summary>
/// Remembers, beside the ids taken from rows, where each row came from. A list of rows binds no property, and whether a
/// row is simulated is bound from none. Of an object that no id could be taken from, its members are remembered.
/// </summary>
internal static class RowOrigins
{
    private static readonly ConditionalWeakTable<string?[], Origin[]> s_origins = new();

    /// <summary>Remembers where the rows came from that ids were taken from.</summary>
    internal static void Remember(string?[] ids, IEnumerable<object?> rows)
    {
        Origin[] origins = rows.Select(OriginOf).ToArray();
        if (origins.Any(origin => origin != default))
        {
            s_origins.Add(ids, origins);
        }
    }

    /// <summary>
    /// Whether an id came with a row of another organization, or of a simulation; null when all is well.
    /// </summary>
    /// <param name="connection">The connection.</param>
    /// <param name="ids">The ids as they were bound.</param>
    /// <param name="index">Which of them.</param>
    /// <param name="organizationId">The organization that was bound by property name; null for none.</param>
    internal static RootAccessException? Check(
        RootAccessConnection connection, string?[] ids, int index, string? organizationId)
    {
        Origin origin = s_origins.TryGetValue(ids, out Origin[]? origins) ? origins[index] : default;
        return OriginCheck.Check(connection, organizationId, origin.IsSimulation, ids[index])
            ?? OriginCheck.Check(connection, origin.OrganizationId, origin.IsSimulation, ids[index]);
    }

    /// <summary>
    /// The error for an object that has no member an id can be taken from; null when it has one, or is none.
    /// </summary>
    /// <param name="ids">The ids as they were bound.</param>
    /// <param name="index">Which of them.</param>
    internal static RootAccessException? CheckMember(string?[] ids, int index) =>
        s_origins.TryGetValue(ids, out Origin[]? origins) && origins[index].OtherMembers is { } members
            ? Refusals.NoAccountIdMember(members)
            : null;

    // What was read from CSV is text.
    private static Origin OriginOf(object? row) => new(
        InputMember.Unwrap(InputMember.Read(row, "OrganizationId")) as string,
        bool.TryParse(InputMember.Read(row, "IsSimulation")?.ToString(), out bool simulated) ? simulated : null,
        InputMember.Names(row) is { } names && !names.Any(IsIdMember) ? names : null);

    private static bool IsIdMember(string name) =>
        AccountIdTransformationAttribute.Members.Contains(name, StringComparer.OrdinalIgnoreCase);

    private readonly record struct Origin(
        string? OrganizationId, bool? IsSimulation, IReadOnlyList<string>? OtherMembers);
}
