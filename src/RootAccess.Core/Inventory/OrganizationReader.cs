using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Settings;
using RootAccess.Core.Waiting;

namespace RootAccess.Core.Inventory;

/// <summary>Reads the organization's accounts and where they are.</summary>
internal sealed class OrganizationReader
{
    private readonly RootAccessConnection _connection;
    private readonly IOrganizationPort _organization;
    private volatile DirectoryReading? _reading;

    internal OrganizationReader(RootAccessConnection connection, IOrganizationPort organization)
    {
        _connection = connection;
        _organization = organization;
    }

    /// <summary>How far a reading that runs is; null when none runs.</summary>
    internal DirectoryReading? Reading => _reading;

    internal async Task<DirectorySnapshot> ReadAllAsync(CancellationToken cancellationToken)
    {
        DirectoryReading reading = new();
        _reading = reading;
        try
        {
            return await ReadAllAsync(reading, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _reading = null;
        }
    }

    private async Task<DirectorySnapshot> ReadAllAsync(DirectoryReading reading, CancellationToken cancellationToken)
    {
        AccountCollector accounts = new(_connection);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task accountsRead = _organization.ReadAccountsAsync(
            account =>
            {
                accounts.Add(account);
                reading.FoundAccount();
            },
            stop.Token);
        Task<OrganizationTree> treeRead = OrganizationTree.ReadAsync(_organization, reading, stop.Token);
        Task<ISet<string>> delegatesRead = ReadDelegatesAsync(stop.Token);
        await BoundedReads.WhenAllAsync([accountsRead, treeRead, delegatesRead], stop).ConfigureAwait(false);

        OrganizationTree tree = await treeRead.ConfigureAwait(false);
        ISet<string> delegates = await delegatesRead.ConfigureAwait(false);
        await AccountPlacement.PlaceAsync(accounts, tree, _organization, reading, cancellationToken)
            .ConfigureAwait(false);
        return new DirectorySnapshot(accounts.ToAccounts(tree, delegates), tree);
    }

    // A caller who may read accounts may still lack this permission, and with trusted access off there is nothing to
    // list; neither must break the inventory. OrgMemberAccount says what a false then means.
    private async Task<ISet<string>> ReadDelegatesAsync(CancellationToken cancellationToken)
    {
        try
        {
            IReadOnlyList<string> ids = await _organization.ListDelegatedAdministratorsAsync(
                RootFeatureSettings.ServicePrincipal, cancellationToken).ConfigureAwait(false);
            return new HashSet<string>(ids, StringComparer.Ordinal);
        }
        catch (RootAccessException exception) when (exception is { IsFatal: false, IsRetryable: false })
        {
            return new HashSet<string>(StringComparer.Ordinal);
        }
    }
}
