using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Closure;
using RootAccess.Core.Credentials;
using RootAccess.Core.Errors;
using RootAccess.Core.Inventory;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Tasks;

namespace RootAccess.Core.Connections;

/// <summary>A live connection: what an operation needs to work on the organization.</summary>
public sealed class ConnectedOrganization : IDisposable
{
    private int _hasToldUnknown;

    /// <summary>Binds a connection to its client.</summary>
    /// <param name="connection">The inert description.</param>
    /// <param name="client">The client; disposed with this object.</param>
    /// <param name="guards">The rules changing cmdlets obey.</param>
    /// <param name="timeProvider">The clock.</param>
    /// <param name="journal">Where the record of changes is kept; null for none.</param>
    public ConnectedOrganization(
        RootAccessConnection connection,
        IRootAccessClient client,
        ConnectionGuards guards,
        TimeProvider timeProvider,
        JournalSettings? journal = null)
    {
        Connection = connection;
        Client = client;
        Guards = guards;
        TimeProvider = timeProvider;
        Directory = new OrganizationDirectory(connection, client.Organization, timeProvider);
        Sessions = new RootSessionOpener(this);
        Closures = new ClosureMemory(timeProvider);
        Journal = new ChangeJournal(connection, journal ?? JournalSettings.None, timeProvider);
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

    /// <summary>The record of changes.</summary>
    public ChangeJournal Journal { get; }

    /// <summary>The buckets and queues that tasks found.</summary>
    public SeenResources Seen { get; } = new();

    /// <summary>The closures asked for over this connection.</summary>
    internal ClosureMemory Closures { get; }

    /// <summary>
    /// The protected accounts that were named for this connection and that the organization does not have. Makes no
    /// call of its own once the directory is known.
    /// </summary>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The ids, the first time it is asked; nothing from then on.</returns>
    /// <exception cref="RootAccessException">The organization could not be read.</exception>
    public async Task<IReadOnlyList<string>> TakeUnknownProtectedAsync(CancellationToken cancellationToken)
    {
        if (Guards.NamedAccountIds.Count == 0 || Volatile.Read(ref _hasToldUnknown) != 0)
        {
            return [];
        }

        IReadOnlyList<OrgMemberAccount> accounts =
            await Directory.GetAccountsAsync(cancellationToken).ConfigureAwait(false);
        return Interlocked.Exchange(ref _hasToldUnknown, 1) != 0
            ? []
            : [.. Guards.NamedAccountIds.Except(accounts.Select(account => account.AccountId))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Client.Dispose();
        Journal.Dispose();
    }
}
