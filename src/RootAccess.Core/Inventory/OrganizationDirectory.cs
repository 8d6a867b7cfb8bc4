using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Inventory;

/// <summary>
/// The organization's accounts with their place in the tree, read once per connection, shared by everything that needs
/// a name or a membership, and read again when older than five minutes.
/// </summary>
public sealed class OrganizationDirectory
{
    private readonly RootAccessConnection _connection;
    private readonly IOrganizationPort _organization;
    private readonly TimeProvider _timeProvider;

    internal OrganizationDirectory(
        RootAccessConnection connection, IOrganizationPort organization, TimeProvider timeProvider)
    {
        _connection = connection;
        _organization = organization;
        _timeProvider = timeProvider;
    }

    /// <summary>Every account, the management account and inactive ones included, ordered by path and name.</summary>
    public Task<IReadOnlyList<OrgMemberAccount>> GetAccountsAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{_connection}{_organization}{_timeProvider}{cancellationToken}");

    /// <summary>One account by id; null when the organization has no such account.</summary>
    public Task<OrgMemberAccount?> FindAsync(string accountId, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{accountId}{cancellationToken}");

    /// <summary>The root and every organizational unit, parents before their children.</summary>
    public Task<IReadOnlyList<OrganizationalUnit>> GetOrganizationalUnitsAsync(CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{cancellationToken}");

    /// <summary>One account, read now.</summary>
    public Task<OrgMemberAccount> RefreshAsync(string accountId, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{accountId}{cancellationToken}");

    /// <summary>The tags of one account.</summary>
    public Task<RootAccessList<AccountTag>> GetTagsAsync(string accountId, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{accountId}{cancellationToken}");
}
