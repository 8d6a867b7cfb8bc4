using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Core.Ports;

/// <summary>IAM's organization-wide root features. Names are AWS's, see <see cref="RootFeatureName"/>.</summary>
public interface IRootFeaturePort
{
    /// <summary>ListOrganizationsFeatures: the names of the enabled features.</summary>
    Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellationToken);

    /// <summary>
    /// EnableOrganizationsRootCredentialsManagement or EnableOrganizationsRootSessions; management account only.
    /// </summary>
    Task EnableAsync(string featureName, IChangeRecord record, CancellationToken cancellationToken);

    /// <summary>DisableOrganizationsRootCredentialsManagement or DisableOrganizationsRootSessions.</summary>
    Task DisableAsync(string featureName, IChangeRecord record, CancellationToken cancellationToken);
}
