using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Errors;

namespace RootAccess.Core.Connections;

/// <summary>
/// What is checked before a changing operation opens a root session, in this order: the id is one, the organization
/// has the account, it is not the management account, it is active, no rule of the connection protects it.
/// </summary>
public sealed class AccountGuard
{
    private readonly ConnectedOrganization _organization;

    /// <summary>Works on one connection.</summary>
    /// <param name="organization">The connection.</param>
    public AccountGuard(ConnectedOrganization organization) => _organization = organization;

    /// <summary>Checks one account with reads of the caller's own credentials only.</summary>
    /// <param name="accountId">The id as it was given; may be null.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <returns>
    /// The account, or a refusal: <see cref="ErrorIds.InvalidAccountId"/>, <see cref="ErrorIds.AccountNotInOrganization"/>,
    /// <see cref="ErrorIds.ManagementAccountRefused"/>, <see cref="ErrorIds.AccountNotActive"/>,
    /// <see cref="ErrorIds.ProtectedAccountRefused"/>, or the reason why the tags that protect could not be read.
    /// </returns>
    /// <exception cref="RootAccessException">The organization could not be read.</exception>
    public Task<AccountCheck> CheckAsync(string? accountId, CancellationToken cancellationToken) =>
        throw new NotSupportedException($"{_organization}{accountId}{cancellationToken}");
}
