using System.Collections.Generic;
using RootAccess.Core.Models;

namespace RootAccess.Core.Connections;

/// <summary>The rules a connection puts on every changing cmdlet.</summary>
public sealed record ConnectionGuards
{
    /// <summary>No rules.</summary>
    public static ConnectionGuards None { get; } = new();

    /// <summary>Accounts that nothing may change, by id.</summary>
    public IReadOnlyCollection<string> ProtectedAccountIds { get; init; } = [];

    /// <summary>
    /// Those of them that were named for this connection alone, so that one the organization does not have is a
    /// mistake.
    /// </summary>
    public IReadOnlyCollection<string> NamedAccountIds { get; init; } = [];

    /// <summary>
    /// Accounts with any of these tags are protected; an empty value protects every value of the key.
    /// </summary>
    public IReadOnlyList<AccountTag> ProtectedTags { get; init; } = [];

    /// <summary>Whether every change needs <c>-Reason</c>.</summary>
    public bool RequireReason { get; init; }

    /// <summary>The regular expression <c>-Ticket</c> must match; null when no ticket is needed.</summary>
    public string? TicketPattern { get; init; }
}
