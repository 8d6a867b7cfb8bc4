using System.Collections.Generic;
using RootAccess.Core.Models;

namespace RootAccess.Core.Credentials;

/// <summary>What to remove, and under which conditions.</summary>
public sealed record RemovalRequest
{
    /// <summary>Values of <see cref="RootCredentialType"/>; all of them by default.</summary>
    public IReadOnlyCollection<string> CredentialTypes { get; init; } = RootCredentialType.All;

    /// <summary>
    /// An account whose root password or key was used, or whose key was created, within this many days is refused;
    /// 0 switches that off. 90 by default.
    /// </summary>
    public int MinimumIdleDays { get; init; } = 90;

    /// <summary>Whether MFA may be removed from an account that keeps its password or access key.</summary>
    public bool AllowPasswordWithoutMfa { get; init; }
}
