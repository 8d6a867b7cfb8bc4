namespace RootAccess.Simulator.Services.Iam;

/// <summary>IAM's table of operations.</summary>
internal static class IamService
{
    public static QueryService Create() => new(
        "iam",
        "2010-05-08",
        "https://iam.amazonaws.com/doc/2010-05-08/",
        [
            new("ListOrganizationsFeatures", false, RootFeatureOperations.List),
            new("EnableOrganizationsRootCredentialsManagement", true, RootFeatureOperations.EnableManagement),
            new("DisableOrganizationsRootCredentialsManagement", true, RootFeatureOperations.DisableManagement),
            new("EnableOrganizationsRootSessions", true, RootFeatureOperations.EnableSessions),
            new("DisableOrganizationsRootSessions", true, RootFeatureOperations.DisableSessions),
            new("GetLoginProfile", false, LoginProfileOperations.Get),
            new("CreateLoginProfile", true, LoginProfileOperations.Create),
            new("DeleteLoginProfile", true, LoginProfileOperations.Delete),
            new("ListAccessKeys", false, AccessKeyOperations.List),
            new("DeleteAccessKey", true, AccessKeyOperations.Delete),
            new("GetAccessKeyLastUsed", false, AccessKeyOperations.GetLastUsed),
            new("ListMFADevices", false, MfaDeviceOperations.List),
            new("DeactivateMFADevice", true, MfaDeviceOperations.Deactivate),
            new("ListSigningCertificates", false, SigningCertificateOperations.List),
            new("DeleteSigningCertificate", true, SigningCertificateOperations.Delete),
            new("GetAccountSummary", false, AccountSummaryOperation.Get),
            new("GetAccountAuthorizationDetails", false, AuthorizationDetailsOperation.Get),
            new("GetUser", false, UserOperation.Get),
            new("ListUsers", false, UserWriteOperations.List),
            new("CreateUser", true, UserWriteOperations.Create),
            new("DeleteUser", true, UserWriteOperations.Delete),
            new("PutUserPolicy", true, UserPolicyOperations.Put),
            new("DeleteUserPolicy", true, UserPolicyOperations.Delete),
            new("CreateAccessKey", true, AccessKeyWriteOperations.Create),
            new("UpdateAccessKey", true, AccessKeyWriteOperations.Update),
            new("GetRole", false, RoleOperations.Get),
            new("ListRolePolicies", false, RoleOperations.ListInline),
            new("ListAttachedRolePolicies", false, RoleOperations.ListAttached),
            new("GenerateCredentialReport", false, CredentialReportOperations.Generate),
            new("GetCredentialReport", false, CredentialReportOperations.Get),
            new("GetAccountProperties", false, AccountPropertiesOperation.Get),
            new("GetPolicy", false, ManagedPolicyOperations.Get),
            new("GetPolicyVersion", false, ManagedPolicyOperations.GetVersion),
        ]);
}
