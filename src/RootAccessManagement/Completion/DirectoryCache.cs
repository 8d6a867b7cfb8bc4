using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Inventory;
using RootAccess.Core.Models;

namespace RootAccessManagement.Completion;

/// <summary>
/// What completion knows of a connection's organization: what was read last. A key that is pressed before the first
/// reading, or when the last one is old, starts one in the background and waits for it only as long as nobody notices.
/// </summary>
internal sealed class DirectoryCache
{
    private static readonly TimeSpan s_patience = TimeSpan.FromMilliseconds(120);

    // Where reading fails, every key would call AWS again.
    private static readonly TimeSpan s_betweenReads = TimeSpan.FromSeconds(10);
    private static readonly ConditionalWeakTable<ConnectedOrganization, DirectoryCache> s_caches = new();

    private readonly object _gate = new();
    private readonly OrganizationDirectory _directory;
    private readonly TimeProvider _timeProvider;
    private Task _read = Task.CompletedTask;
    private long? _startedAt;

    private DirectoryCache(ConnectedOrganization organization)
    {
        _directory = organization.Directory;
        _timeProvider = organization.TimeProvider;
    }

    /// <summary>The accounts known at this moment.</summary>
    internal static IReadOnlyList<OrgMemberAccount> Accounts(ConnectedOrganization? organization) =>
        Refreshed(organization)?.LastAccounts ?? [];

    /// <summary>The organizational units known at this moment.</summary>
    internal static IReadOnlyList<OrganizationalUnit> OrganizationalUnits(ConnectedOrganization? organization) =>
        Refreshed(organization)?.LastOrganizationalUnits ?? [];

    private static OrganizationDirectory? Refreshed(ConnectedOrganization? organization)
    {
        if (organization is null)
        {
            return null;
        }

        Task read = s_caches.GetValue(organization, connected => new(connected)).Refresh();
        if (organization.Directory.LastAccounts is null)
        {
            ((IAsyncResult)read).AsyncWaitHandle.WaitOne(s_patience);
        }

        return organization.Directory;
    }

    private Task Refresh()
    {
        lock (_gate)
        {
            bool isDue = _startedAt is not { } at || _timeProvider.GetElapsedTime(at) >= s_betweenReads;
            if (_read.IsCompleted && isDue)
            {
                _startedAt = _timeProvider.GetTimestamp();
                _read = Task.Run(ReadAsync);
            }

            return _read;
        }
    }

    // Makes no call while what was read last is fresh.
    private async Task ReadAsync()
    {
        try
        {
            await _directory.GetAccountsAsync(CancellationToken.None).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // There is nobody to tell: the next cmdlet meets the same failure and reports it.
        catch (Exception)
#pragma warning restore CA1031
        {
        }
    }
}
