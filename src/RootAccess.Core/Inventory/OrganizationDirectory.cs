using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Waiting;

namespace RootAccess.Core.Inventory;

/// <summary>
/// The organization's accounts with their place in the tree, read once per connection, shared by everything that needs
/// a name or a membership, and read again when older than five minutes; where AWS's rates make the reading itself take
/// more than half a minute, when older than ten times that.
/// </summary>
public sealed class OrganizationDirectory
{
    private static readonly TimeSpan s_maximumAge = TimeSpan.FromMinutes(5);

    private readonly IOrganizationPort _organization;
    private readonly TimeProvider _timeProvider;
    private readonly OrganizationReader _reader;
    private readonly SharedRead<DirectorySnapshot> _snapshot;
    private readonly ConcurrentDictionary<string, SharedRead<RootAccessList<AccountTag>>> _tags =
        new(StringComparer.Ordinal);

    internal OrganizationDirectory(
        RootAccessConnection connection, IOrganizationPort organization, TimeProvider timeProvider)
    {
        _organization = organization;
        _timeProvider = timeProvider;
        _reader = new OrganizationReader(connection, organization);
        _snapshot = new SharedRead<DirectorySnapshot>(timeProvider, s_maximumAge, _reader.ReadAllAsync);
    }

    /// <summary>How far a reading of the organization is; null while none runs. From any thread.</summary>
    public DirectoryReading? Reading => _reader.Reading;

    /// <summary>
    /// The accounts as they were read last, however long ago, without any waiting; null before the first time. For
    /// suggestions only.
    /// </summary>
    public IReadOnlyList<OrgMemberAccount>? LastAccounts => _snapshot.Last?.Accounts;

    /// <summary>The organizational units as <see cref="LastAccounts"/>.</summary>
    public IReadOnlyList<OrganizationalUnit>? LastOrganizationalUnits => _snapshot.Last?.Tree.Units;

    /// <summary>One account of <see cref="LastAccounts"/>; null when it is not known. For naming it only.</summary>
    internal OrgMemberAccount? FindLast(string accountId) => _snapshot.Last?.Find(accountId);

    /// <summary>Every account, the management account and inactive ones included, ordered by path and name.</summary>
    /// <param name="cancellationToken">Stops waiting; other readers of the same answer go on.</param>
    /// <returns>The accounts, without tags.</returns>
    /// <exception cref="RootAccessException">The organization could not be read; the next call tries again.</exception>
    public async Task<IReadOnlyList<OrgMemberAccount>> GetAccountsAsync(CancellationToken cancellationToken) =>
        (await _snapshot.GetAsync(cancellationToken).ConfigureAwait(false)).Accounts;

    /// <summary>One account by id; null when the organization has no such account.</summary>
    /// <param name="accountId">The id, 12 digits.</param>
    /// <param name="cancellationToken">Stops waiting; other readers of the same answer go on.</param>
    /// <returns>The account without tags, or null.</returns>
    /// <exception cref="RootAccessException">The organization could not be read; the next call tries again.</exception>
    public async Task<OrgMemberAccount?> FindAsync(string accountId, CancellationToken cancellationToken) =>
        (await _snapshot.GetAsync(cancellationToken).ConfigureAwait(false)).Find(accountId);

    /// <summary>The root and every organizational unit, parents before their children.</summary>
    /// <param name="cancellationToken">Stops waiting; other readers of the same answer go on.</param>
    /// <returns>The units; the first is the root.</returns>
    /// <exception cref="RootAccessException">The organization could not be read; the next call tries again.</exception>
    public async Task<IReadOnlyList<OrganizationalUnit>> GetOrganizationalUnitsAsync(
        CancellationToken cancellationToken) =>
        (await _snapshot.GetAsync(cancellationToken).ConfigureAwait(false)).Tree.Units;

    /// <summary>The tags of one account, kept for at most five minutes.</summary>
    /// <param name="accountId">The id, 12 digits.</param>
    /// <param name="cancellationToken">Stops waiting; other readers of the same answer go on.</param>
    /// <returns>The tags.</returns>
    /// <exception cref="RootAccessException">The tags could not be read; the next call tries again.</exception>
    public Task<RootAccessList<AccountTag>> GetTagsAsync(string accountId, CancellationToken cancellationToken) =>
        _tags.GetOrAdd(accountId, NewTagRead).GetAsync(cancellationToken);

    /// <summary>Reads the organization again next time: something that the snapshot shows was just changed.</summary>
    internal void Forget() => _snapshot.Forget();

    private SharedRead<RootAccessList<AccountTag>> NewTagRead(string accountId) => new(
        _timeProvider,
        s_maximumAge,
        async token => new RootAccessList<AccountTag>(
            await _organization.ListTagsAsync(accountId, token).ConfigureAwait(false)));
}
