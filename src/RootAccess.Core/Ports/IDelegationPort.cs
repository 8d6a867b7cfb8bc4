using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Core.Ports;

/// <summary>Which accounts administer a service for the organization. Lists are complete.</summary>
public interface IDelegationPort
{
    /// <summary>ListDelegatedAdministrators.</summary>
    /// <param name="servicePrincipal">The service; null for the administrators of any service.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    Task<IReadOnlyList<DelegatedAdministratorDescription>> ListAsync(
        string? servicePrincipal, CancellationToken cancellationToken);

    /// <summary>
    /// ListDelegatedServicesForAccount: the service principals; empty when the account administers none.
    /// </summary>
    Task<IReadOnlyList<string>> ListServicesAsync(string accountId, CancellationToken cancellationToken);

    /// <summary>RegisterDelegatedAdministrator; management account only.</summary>
    /// <returns>False when the account was registered before.</returns>
    Task<bool> RegisterAsync(
        string accountId, string servicePrincipal, IChangeRecord record, CancellationToken cancellationToken);

    /// <summary>DeregisterDelegatedAdministrator; management account only.</summary>
    /// <returns>False when the account was not registered.</returns>
    Task<bool> DeregisterAsync(
        string accountId, string servicePrincipal, IChangeRecord record, CancellationToken cancellationToken);
}
