using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Preflight;

/// <summary>Everything the preflight read, before any conclusion.</summary>
internal sealed record PreflightFacts
{
    internal required PreflightTarget Target { get; init; }

    internal required Answer<CallerDescription> Caller { get; init; }

    internal Answer<OrganizationDescription> Organization { get; init; } = Answer<OrganizationDescription>.NotTried;

    internal Answer<IReadOnlyList<string>> TrustedServices { get; init; } = Answer<IReadOnlyList<string>>.NotTried;

    internal Answer<IReadOnlyList<string>> Features { get; init; } = Answer<IReadOnlyList<string>>.NotTried;

    internal Answer<IReadOnlyList<string>> Delegates { get; init; } = Answer<IReadOnlyList<string>>.NotTried;

    internal Answer<IReadOnlyList<AccountDescription>> Accounts { get; init; } =
        Answer<IReadOnlyList<AccountDescription>>.NotTried;

    /// <summary>The root user of the management account; only its own principals can read it.</summary>
    internal Answer<RootCredentialFlags> ManagementRoot { get; init; } = Answer<RootCredentialFlags>.NotTried;

    /// <summary>Null when there was no account to try.</summary>
    internal SampleAudit? Sample { get; init; }

    internal bool IsManagementCaller =>
        Caller.Value is { } caller && caller.AccountId == Organization.Value?.ManagementAccountId;

    /// <summary>A value of <see cref="CallerRole"/>; null when the organization is not known.</summary>
    internal string? Role
    {
        get
        {
            if (Caller.Value is null || Organization.Value is null)
            {
                return null;
            }

            // IAM tells the features to nobody else, so its answer decides where the list cannot be read.
            bool isDelegate = Delegates.Value?.Contains(Caller.Value.AccountId) ?? Features.Value is not null;
            return IsManagementCaller ? CallerRole.Management
                : isDelegate ? CallerRole.DelegatedAdministrator
                : CallerRole.Member;
        }
    }
}
