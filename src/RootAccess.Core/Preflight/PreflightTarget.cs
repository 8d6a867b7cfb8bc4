using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Core.Connections;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Preflight;

/// <summary>
/// What a preflight looks at: a connection, or a caller who could not connect, such as a root user or one whose account
/// is in no organization.
/// </summary>
public sealed record PreflightTarget
{
    private const string Sts = "sts=";

    /// <summary>The client; it belongs to whoever made this.</summary>
    public required IRootAccessClient Client { get; init; }

    /// <summary>The address that root sessions are asked of.</summary>
    public required Uri StsEndpoint { get; init; }

    /// <summary>Whether this is the built-in simulation.</summary>
    public required bool IsSimulation { get; init; }

    /// <summary>Whether an address other than AWS's own was named.</summary>
    public required bool IsCustomEndpoint { get; init; }

    /// <summary>Where the caller's credentials came from, in words; empty when nobody said.</summary>
    public string CredentialSource { get; init; } = string.Empty;

    /// <summary>Accounts that are never chosen for the sample audit, by id.</summary>
    public IReadOnlyCollection<string> ProtectedAccountIds { get; init; } = [];

    /// <summary>The target of a connection.</summary>
    /// <param name="organization">The connection, which stays the caller's to dispose.</param>
    /// <returns>The target.</returns>
    public static PreflightTarget Of(ConnectedOrganization organization)
    {
        RootAccessConnection connection = organization.Connection;
        return new PreflightTarget
        {
            Client = organization.Client,
            StsEndpoint = new Uri(
                connection.Endpoints
                    .First(line => line.StartsWith(Sts, StringComparison.Ordinal))
                    .Substring(Sts.Length)),
            IsSimulation = connection.IsSimulation,
            IsCustomEndpoint = connection.IsCustomEndpoint,
            CredentialSource = connection.CredentialSource,
            ProtectedAccountIds = organization.Guards.ProtectedAccountIds,
        };
    }
}
