namespace RootAccess.Core.Models;

/// <summary>The organization-wide switches that centralized root access depends on.</summary>
public sealed record OrgRootFeature
{
    /// <summary>The organization's id.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>
    /// <c>ALL</c> or <c>CONSOLIDATED_BILLING</c>; centralized root access needs <c>ALL</c>. Empty when it could not be
    /// read.
    /// </summary>
    public required string FeatureSet { get; init; }

    /// <summary>Trusted access for <c>iam.amazonaws.com</c>; null when it could not be read.</summary>
    public required bool? TrustedAccess { get; init; }

    /// <summary>
    /// Root credentials management (audit, delete, allow recovery); null when it could not be read, as with trusted
    /// access off.
    /// </summary>
    public required bool? RootCredentialManagement { get; init; }

    /// <summary>
    /// Root sessions (S3 and SQS unlock); null when it could not be read, as with trusted access off.
    /// </summary>
    public required bool? RootSessions { get; init; }

    /// <summary>Ids of the accounts registered as delegated administrator for <c>iam.amazonaws.com</c>.</summary>
    public required RootAccessList<string> DelegatedAdministrators { get; init; }

    /// <summary>Whether this is a built-in simulated organization.</summary>
    public required bool IsSimulation { get; init; }

    /// <summary>Whether the answers came from an address other than AWS's own.</summary>
    public required bool IsCustomEndpoint { get; init; }
}
