using System;
using RootAccess.Core.Closure;
using RootAccess.Core.Credentials;
using RootAccess.Core.Inventory;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Connections;

/// <summary>A live connection: what an operation needs to work on the organization.</summary>
public sealed class ConnectedOrganization : IDisposable
{
    /// <summary>Binds a connection to its client.</summary>
    /// <param name="connection">The inert description.</param>
    /// <param name="client">The client; disposed with this object.</param>
    /// <param name="guards">The rules changing cmdlets obey.</param>
    /// <param name="timeProvider">The clock.</param>
    public ConnectedOrganization(
        RootAccessConnection connection, IRootAccessClient client, ConnectionGuards guards, TimeProvider timeProvider)
    {
        Connection = connection;
        Client = client;
        Guards = guards;
        TimeProvider = timeProvider;
        Directory = new OrganizationDirectory(connection, client.Organization, timeProvider);
        Sessions = new RootSessionOpener(this);
        Closures = new ClosureMemory(timeProvider);
    }

    /// <summary>The inert description.</summary>
    public RootAccessConnection Connection { get; }

    /// <summary>The client.</summary>
    public IRootAccessClient Client { get; }

    /// <summary>The rules changing cmdlets obey.</summary>
    public ConnectionGuards Guards { get; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; }

    /// <summary>Names, states and memberships, read once and kept for at most five minutes.</summary>
    public OrganizationDirectory Directory { get; }

    /// <summary>Opens root sessions, and knows how long STS may lag behind a feature that was turned on.</summary>
    public RootSessionOpener Sessions { get; }

    /// <summary>The closures asked for over this connection.</summary>
    internal ClosureMemory Closures { get; }

    /// <inheritdoc/>
    public void Dispose() => Client.Dispose();
}
