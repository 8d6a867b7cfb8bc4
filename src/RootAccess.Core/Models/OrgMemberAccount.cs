using System;

namespace RootAccess.Core.Models;

/// <summary>One account of the organization, as AWS Organizations describes it.</summary>
public sealed record OrgMemberAccount
{
    /// <summary>The organization's id.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The account's id, 12 digits; text, because it may start with zero.</summary>
    public required string AccountId { get; init; }

    /// <summary>The account's name.</summary>
    public required string AccountName { get; init; }

    /// <summary>The account's primary e-mail address: whoever reads it can recover the root user.</summary>
    public required string Email { get; init; }

    /// <summary>The account's ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>A value of <see cref="AccountState"/>.</summary>
    public required string State { get; init; }

    /// <summary><c>CREATED</c> or <c>INVITED</c>.</summary>
    public required string? JoinedMethod { get; init; }

    /// <summary>When the account joined the organization.</summary>
    public required DateTimeOffset? JoinedTimestamp { get; init; }

    /// <summary>
    /// The id of the parent: an organizational unit, or the root; empty when the account was just moved.
    /// </summary>
    public required string OrganizationalUnitId { get; init; }

    /// <summary>
    /// The names from below the root, such as <c>Workloads/Prod</c>; empty for an account directly under the root.
    /// </summary>
    public required string OrganizationalUnitPath { get; init; }

    /// <summary>Whether this is the management account, which centralized root access never covers.</summary>
    public required bool IsManagementAccount { get; init; }

    /// <summary>
    /// Whether AWS lists the account as a delegated administrator for <c>iam.amazonaws.com</c>. False also when the
    /// caller may not read that list: nothing that must not hit a delegated administrator may rely on it alone.
    /// </summary>
    public required bool IsDelegatedAdministrator { get; init; }

    /// <summary>The account's tags; empty unless they were asked for.</summary>
    public required RootAccessList<AccountTag> Tags { get; init; }

    /// <summary>Whether this is a built-in simulated organization.</summary>
    public required bool IsSimulation { get; init; }

    /// <summary>Whether the answers came from an address other than AWS's own.</summary>
    public required bool IsCustomEndpoint { get; init; }

    /// <summary>One short line, for <c>Group-Object</c> and other places without room.</summary>
    /// <returns>What identifies the row, and how it came out.</returns>
    public override string ToString() => $"{AccountId} {State}";
}
