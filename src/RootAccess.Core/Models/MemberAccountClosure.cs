using System;

namespace RootAccess.Core.Models;

/// <summary>What a closure did with one account.</summary>
public sealed record MemberAccountClosure
{
    /// <summary>The organization's id.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The account's id, 12 digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The account's name.</summary>
    public required string AccountName { get; init; }

    /// <summary>A value of <see cref="ClosureOutcome"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>
    /// The <see cref="AccountState"/> read last; empty when none was read. AWS may still say <c>ACTIVE</c> for some
    /// time after it accepted the request.
    /// </summary>
    public required string State { get; init; }

    /// <summary>What the outcome means for this account; empty when there is nothing to add.</summary>
    public required string Detail { get; init; }

    /// <summary>When to pipe a deferred account in again; null for every other outcome.</summary>
    public required DateTimeOffset? NextAttemptAfter { get; init; }

    /// <summary>
    /// The stable error id when the account was refused or failed, or deferred for what AWS answered; otherwise null.
    /// </summary>
    public required string? ErrorId { get; init; }

    /// <summary>Why, when there is an <see cref="ErrorId"/>; otherwise null.</summary>
    public required string? ErrorMessage { get; init; }

    /// <summary>Whether changes are recorded in a journal; false only on a connection with <c>-NoJournal</c>.</summary>
    public bool IsJournaled { get; init; }

    /// <summary>Whether this is a built-in simulated organization.</summary>
    public required bool IsSimulation { get; init; }

    /// <summary>Whether the answers came from an address other than AWS's own.</summary>
    public required bool IsCustomEndpoint { get; init; }

    /// <summary>One short line, for <c>Group-Object</c> and other places without room.</summary>
    /// <returns>What identifies the row, and how it came out.</returns>
    public override string ToString() => $"{AccountId} {Outcome}";
}
