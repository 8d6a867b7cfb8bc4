using System;

namespace RootAccess.Core.Models;

/// <summary>What a removal did in one account.</summary>
public sealed record MemberRootCredentialRemoval
{
    /// <summary>The organization's id.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The account's id, 12 digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The account's name.</summary>
    public required string AccountName { get; init; }

    /// <summary>A value of <see cref="RemovalOutcome"/>.</summary>
    public required string Outcome { get; init; }

    /// <summary>Whether a read after the change proved the outcome.</summary>
    public required bool Verified { get; init; }

    /// <summary>Each credential that was found or acted on.</summary>
    public required RootAccessList<RootCredentialRemoval> Credentials { get; init; }

    /// <summary>What was found of the changes of an interrupted run; empty when there were none.</summary>
    public string Detail { get; init; } = string.Empty;

    /// <summary>When work on the account started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When work on the account ended.</summary>
    public required DateTimeOffset CompletedAt { get; init; }

    /// <summary>The stable error id when something was refused or failed; otherwise null.</summary>
    public required string? ErrorId { get; init; }

    /// <summary>What was refused or failed; otherwise null.</summary>
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
