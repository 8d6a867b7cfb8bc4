using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Models;

namespace RootAccess.Core.Ports;

/// <summary>AWS Organizations. Lists are complete: paging is the implementation's business.</summary>
public interface IOrganizationPort
{
    /// <summary>DescribeOrganization; works from every account of an organization.</summary>
    Task<OrganizationDescription> DescribeOrganizationAsync(CancellationToken cancellationToken);

    /// <summary>
    /// ListAccounts: every account, the management account and closed ones included, given one after the other while
    /// the pages come, so that nobody has to keep them all.
    /// </summary>
    Task ReadAccountsAsync(Action<AccountDescription> read, CancellationToken cancellationToken);

    /// <summary>DescribeAccount: one account, read now.</summary>
    Task<AccountDescription> DescribeAccountAsync(string accountId, CancellationToken cancellationToken);

    /// <summary>ListRoots: the id of the organization's root.</summary>
    Task<string> GetRootIdAsync(CancellationToken cancellationToken);

    /// <summary>ListOrganizationalUnitsForParent: the direct children of a root or organizational unit.</summary>
    Task<IReadOnlyList<OrganizationalUnitDescription>> ListOrganizationalUnitsAsync(
        string parentId, CancellationToken cancellationToken);

    /// <summary>ListAccountsForParent: the ids of the accounts directly in a root or organizational unit.</summary>
    Task<IReadOnlyList<string>> ListAccountIdsAsync(string parentId, CancellationToken cancellationToken);

    /// <summary>ListTagsForResource for an account.</summary>
    Task<IReadOnlyList<AccountTag>> ListTagsAsync(string accountId, CancellationToken cancellationToken);

    /// <summary>ListAWSServiceAccessForOrganization: the service principals with trusted access.</summary>
    Task<IReadOnlyList<string>> ListTrustedServicesAsync(CancellationToken cancellationToken);

    /// <summary>EnableAWSServiceAccess; management account only.</summary>
    Task EnableTrustedAccessAsync(
        string servicePrincipal, IChangeRecord record, CancellationToken cancellationToken);

    /// <summary>ListDelegatedAdministrators: ids of the accounts registered for a service principal.</summary>
    Task<IReadOnlyList<string>> ListDelegatedAdministratorsAsync(
        string servicePrincipal, CancellationToken cancellationToken);
}
