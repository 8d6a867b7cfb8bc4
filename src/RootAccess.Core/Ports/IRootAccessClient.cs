using System;

namespace RootAccess.Core.Ports;

/// <summary>
/// Everything one connection can reach. Implementations report failures as <c>RootAccessException</c>.
/// </summary>
public interface IRootAccessClient : IDisposable
{
    /// <summary>AWS Organizations, with the caller's own credentials.</summary>
    IOrganizationPort Organization { get; }

    /// <summary>Delegated administrators, with the caller's own credentials.</summary>
    IDelegationPort Delegations { get; }

    /// <summary>Account closures, with the caller's own credentials.</summary>
    IAccountClosurePort Closures { get; }

    /// <summary>The caller.</summary>
    ICallerPort Caller { get; }

    /// <summary>IAM's organization-wide root features, with the caller's own credentials.</summary>
    IRootFeaturePort RootFeatures { get; }

    /// <summary>Root sessions in member accounts.</summary>
    IRootSessionPort RootSessions { get; }

    /// <summary>Root sessions for the tasks beside the removal of credentials.</summary>
    IRootTaskPort RootTasks { get; }
}
