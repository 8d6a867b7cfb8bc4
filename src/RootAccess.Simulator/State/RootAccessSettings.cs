using System;
using System.Collections.Generic;
using System.Linq;

namespace RootAccess.Simulator.State;

/// <summary>The settings of the organization that decide whether STS opens a root session, at one moment.</summary>
internal sealed class RootAccessSettings
{
    /// <summary>True while IAM has trusted access.</summary>
    public required bool IsTrusted { get; init; }

    public required IReadOnlyList<string> Features { get; init; }

    /// <summary>The delegated administrators for IAM.</summary>
    public required IReadOnlyList<string> Delegates { get; init; }

    public static RootAccessSettings Of(SimulatedOrganization organization) => new()
    {
        IsTrusted = organization.IsTrusted(SimulatedOrganization.IamServicePrincipal),
        Features = organization.RootFeatures.Keys.ToArray(),
        Delegates = organization.DelegatedAdministrators
            .Where(entry => entry.ServicePrincipal == SimulatedOrganization.IamServicePrincipal)
            .Select(entry => entry.AccountId)
            .OrderBy(id => id, StringComparer.Ordinal)
            .ToArray(),
    };

    public bool Equal(RootAccessSettings other) =>
        IsTrusted == other.IsTrusted
        && Features.SequenceEqual(other.Features)
        && Delegates.SequenceEqual(other.Delegates);
}
