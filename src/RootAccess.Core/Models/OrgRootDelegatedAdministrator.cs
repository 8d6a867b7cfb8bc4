using System;

namespace RootAccess.Core.Models;

/// <summary>An account that administers centralized root access besides the management account.</summary>
public sealed record OrgRootDelegatedAdministrator
{
    /// <summary>The organization's id.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The account's id, 12 digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The account's name.</summary>
    public required string AccountName { get; init; }

    /// <summary>The account's primary e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>A value of <see cref="AccountState"/>.</summary>
    public required string State { get; init; }

    /// <summary>When the account was registered; null when AWS did not say.</summary>
    public required DateTimeOffset? DelegationEnabledDate { get; init; }

    /// <summary>The service: <c>iam.amazonaws.com</c>.</summary>
    public required string ServicePrincipal { get; init; }

    /// <summary>Whether this is a built-in simulated organization.</summary>
    public required bool IsSimulation { get; init; }

    /// <summary>Whether the answers came from an address other than AWS's own.</summary>
    public required bool IsCustomEndpoint { get; init; }
}
