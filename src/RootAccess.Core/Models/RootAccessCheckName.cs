namespace RootAccess.Core.Models;

/// <summary>The checks of the preflight, in their order.</summary>
public static class RootAccessCheckName
{
    /// <summary>Who calls, and whether AWS lets them open root sessions.</summary>
    public const string CallerIdentity = nameof(CallerIdentity);

    /// <summary>Whether the caller's account belongs to an organization.</summary>
    public const string Organization = nameof(Organization);

    /// <summary>Whether the organization has all features.</summary>
    public const string FeatureSet = nameof(FeatureSet);

    /// <summary>Trusted access for <c>iam.amazonaws.com</c>.</summary>
    public const string TrustedAccess = nameof(TrustedAccess);

    /// <summary>The feature that audit, removal and password recovery need.</summary>
    public const string RootCredentialManagement = nameof(RootCredentialManagement);

    /// <summary>The feature that unlocking buckets and queues needs.</summary>
    public const string RootSessions = nameof(RootSessions);

    /// <summary>Which accounts administer centralized root access besides the management account.</summary>
    public const string DelegatedAdministrator = nameof(DelegatedAdministrator);

    /// <summary>Whether root sessions are asked of a regional STS endpoint.</summary>
    public const string StsEndpoint = nameof(StsEndpoint);

    /// <summary>Whether the caller may list the accounts.</summary>
    public const string AccountList = nameof(AccountList);

    /// <summary>A root session for the audit of one account.</summary>
    public const string AuditSession = nameof(AuditSession);

    /// <summary>The management account's own root user, which the feature does not cover.</summary>
    public const string ManagementRootUser = nameof(ManagementRootUser);

    /// <summary>Whether IAM Identity Center is in use; it is not required.</summary>
    public const string IdentityCenter = nameof(IdentityCenter);

    /// <summary>What to do next; the last row.</summary>
    public const string NextStep = nameof(NextStep);
}
