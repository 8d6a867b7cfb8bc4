using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;

namespace RootAccess.Core.Inventory;

/// <summary>Finds accounts of the organization.</summary>
public sealed class AccountInventory
{
    private readonly ConnectedOrganization _organization;

    /// <summary>Works on one connection.</summary>
    /// <param name="organization">The connection.</param>
    public AccountInventory(ConnectedOrganization organization) => _organization = organization;

    /// <summary>
    /// Answers a query. Each bad, unknown or ambiguous id and path is one error item and the others go on; a pattern
    /// with wildcards that matches nothing is no error.
    /// </summary>
    /// <param name="query">What is wanted.</param>
    /// <param name="progress">Told while tags are read, which is one call an account; may be null.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>Accounts in the order named, or by path and name; errors last.</returns>
    /// <exception cref="RootAccessException">The organization could not be read, or an excluded id is unusable.</exception>
    public Task<IReadOnlyList<AccountQueryItem>> FindAsync(
        AccountQuery query, IProgress<InventoryProgress>? progress, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{_organization}{query}{progress}{cancellationToken}");
}
