using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Core.Ports;

/// <summary>What can be had of the port in another form.</summary>
public static class OrganizationPortExtensions
{
    /// <summary>ListAccounts: every account, the management account and closed ones included.</summary>
    /// <param name="organization">AWS Organizations.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>The accounts, in AWS's order.</returns>
    public static async Task<IReadOnlyList<AccountDescription>> ListAccountsAsync(
        this IOrganizationPort organization, CancellationToken cancellationToken)
    {
        List<AccountDescription> accounts = [];
        await organization.ReadAccountsAsync(accounts.Add, cancellationToken).ConfigureAwait(false);
        return accounts;
    }
}
