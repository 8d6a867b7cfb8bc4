namespace RootAccess.Core.Errors;

/// <summary>
/// The stable error ids that scripts may depend on; the only ids an error record of the module carries.
/// </summary>
public static class ErrorIds
{
    /// <summary>No connection, and this cmdlet never makes one by itself.</summary>
    public const string NotConnected = nameof(NotConnected);

    /// <summary>No usable AWS credentials were found.</summary>
    public const string CredentialsNotFound = nameof(CredentialsNotFound);

    /// <summary>The credentials need an MFA code, and nobody can be asked for it here.</summary>
    public const string MfaTokenRequired = nameof(MfaTokenRequired);

    /// <summary>The SSO session of the profile is missing or expired.</summary>
    public const string SsoLoginRequired = nameof(SsoLoginRequired);

    /// <summary>The caller's credentials expired and could not be renewed; said once, and no new work starts.</summary>
    public const string CallerCredentialsExpired = nameof(CallerCredentialsExpired);

    /// <summary>The caller is a root user, which AWS does not let open root sessions.</summary>
    public const string CallerIsRootUser = nameof(CallerIsRootUser);

    /// <summary>The caller lacks a permission, or AWS reserves the call to another account.</summary>
    public const string CallerNotAuthorized = nameof(CallerNotAuthorized);

    /// <summary>An address is not AWS's and was not named by -EndpointUrl, or is plain http beyond loopback.</summary>
    public const string EndpointNotTrusted = nameof(EndpointNotTrusted);

    /// <summary>The caller's account is in no organization.</summary>
    public const string OrganizationNotFound = nameof(OrganizationNotFound);

    /// <summary>The organization has consolidated billing features only.</summary>
    public const string OrganizationNotInAllFeaturesMode = nameof(OrganizationNotInAllFeaturesMode);

    /// <summary>Another organization, or a simulation, than the connection's.</summary>
    public const string OrganizationMismatch = nameof(OrganizationMismatch);

    /// <summary>No organizational unit of that id or name path exists.</summary>
    public const string OrganizationalUnitNotFound = nameof(OrganizationalUnitNotFound);

    /// <summary>Trusted access for iam.amazonaws.com is off.</summary>
    public const string TrustedAccessDisabled = nameof(TrustedAccessDisabled);

    /// <summary>The feature that audits and deletes root credentials is off.</summary>
    public const string RootCredentialManagementDisabled = nameof(RootCredentialManagementDisabled);

    /// <summary>The feature that unlocks buckets and queues is off.</summary>
    public const string RootSessionsDisabled = nameof(RootSessionsDisabled);

    /// <summary>Not 12 digits; a number has lost its leading zero.</summary>
    public const string InvalidAccountId = nameof(InvalidAccountId);

    /// <summary>The organization has no such account.</summary>
    public const string AccountNotInOrganization = nameof(AccountNotInOrganization);

    /// <summary>The account is suspended, closing or closed.</summary>
    public const string AccountNotActive = nameof(AccountNotActive);

    /// <summary>The management account's root user stays outside centralized root access.</summary>
    public const string ManagementAccountRefused = nameof(ManagementAccountRefused);

    /// <summary>The account is on the list of accounts that nothing may change.</summary>
    public const string ProtectedAccountRefused = nameof(ProtectedAccountRefused);

    /// <summary>The account is a delegated administrator; deregister it first.</summary>
    public const string DelegatedAdministratorRefused = nameof(DelegatedAdministratorRefused);

    /// <summary>More accounts than -MaximumAccountCount.</summary>
    public const string MaximumAccountCountExceeded = nameof(MaximumAccountCountExceeded);

    /// <summary>A prompt is needed and the session is not interactive; -Force answers it.</summary>
    public const string ConfirmationRequired = nameof(ConfirmationRequired);

    /// <summary>The connection demands -Reason or -Ticket.</summary>
    public const string ReasonRequired = nameof(ReasonRequired);

    /// <summary>STS or the session refused the call.</summary>
    public const string RootSessionDenied = nameof(RootSessionDenied);

    /// <summary>An organization policy denies the root session; the policy id is in the message.</summary>
    public const string DeniedByServiceControlPolicy = nameof(DeniedByServiceControlPolicy);

    /// <summary>The root session ended and could not be renewed.</summary>
    public const string RootSessionExpired = nameof(RootSessionExpired);

    /// <summary>The root user's password or key was used, or a key created, within -MinimumIdleDays.</summary>
    public const string RootRecentlyUsed = nameof(RootRecentlyUsed);

    /// <summary>MFA is not removed while a password or access key is there.</summary>
    public const string PasswordStillPresent = nameof(PasswordStillPresent);

    /// <summary>A credential is still listed after its deletion was accepted.</summary>
    public const string CredentialStillPresent = nameof(CredentialStillPresent);

    /// <summary>Not one of AWS's centrally offered root tasks.</summary>
    public const string UnsupportedRootTask = nameof(UnsupportedRootTask);

    /// <summary>These parameters do not go together.</summary>
    public const string RootTaskParameterConflict = nameof(RootTaskParameterConflict);

    /// <summary>The account has no such bucket.</summary>
    public const string BucketNotFound = nameof(BucketNotFound);

    /// <summary>The account has no such queue.</summary>
    public const string QueueNotFound = nameof(QueueNotFound);

    /// <summary>The policy given is not valid JSON or not a policy.</summary>
    public const string InvalidPolicyDocument = nameof(InvalidPolicyDocument);

    /// <summary>The present policy could not be saved, so nothing was changed.</summary>
    public const string PolicyBackupFailed = nameof(PolicyBackupFailed);

    /// <summary>The 30-day quota of account closures is used up.</summary>
    public const string CloseAccountQuotaExceeded = nameof(CloseAccountQuotaExceeded);

    /// <summary>Too many closures are in progress.</summary>
    public const string CloseAccountRequestsLimitExceeded = nameof(CloseAccountRequestsLimitExceeded);

    /// <summary>AWS kept refusing for too many requests.</summary>
    public const string Throttled = nameof(Throttled);

    /// <summary>The service could not be reached or answered with a server error.</summary>
    public const string ServiceUnavailable = nameof(ServiceUnavailable);

    /// <summary>The answer was not one AWS gives.</summary>
    public const string UnexpectedResponse = nameof(UnexpectedResponse);

    /// <summary>STS is not active in that Region for the account.</summary>
    public const string RegionDisabled = nameof(RegionDisabled);

    /// <summary>The journal of changes cannot be opened, read or written; nothing is changed without it.</summary>
    public const string JournalUnavailable = nameof(JournalUnavailable);

    /// <summary>The journal of changes is not as it was written.</summary>
    public const string JournalBroken = nameof(JournalBroken);

    /// <summary>There is no journal of changes at that place.</summary>
    public const string JournalNotFound = nameof(JournalNotFound);

    /// <summary>What was given as the head of a journal cannot be one, or of which journal is not clear.</summary>
    public const string InvalidJournalHead = nameof(InvalidJournalHead);
}
