using System.Collections.Generic;
using static RootAccess.Core.Errors.AwsErrorConditions;

namespace RootAccess.Core.Errors;

/// <summary>What AWS Organizations answers about closing accounts and about delegated administrators.</summary>
internal static class AccountErrorRules
{
    private static readonly HashSet<string> s_managementOnly =
    [
        "CloseAccount", "RegisterDelegatedAdministrator", "DeregisterDelegatedAdministrator", "EnableAWSServiceAccess",
    ];

    internal static IReadOnlyList<AwsErrorRule> All { get; } =
    [
        new(ErrorIds.ManagementAccountRefused, FailureCategory.PermissionDenied)
        {
            Codes = ["ConstraintViolationException"],
            When = failure => failure.Reason is "CANNOT_CLOSE_MANAGEMENT_ACCOUNT"
                or "CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR",
            What = _ => "it is the management account, on which AWS does not allow this",
            Action = _ => "Choose a member account.",
        },
        new(ErrorIds.DelegatedAdministratorRefused, FailureCategory.InvalidOperation)
        {
            Codes = ["ConstraintViolationException"],
            When = failure => failure.Reason == "CANNOT_REMOVE_DELEGATED_ADMINISTRATOR_FROM_ORG",
            What = _ => "it is a delegated administrator of a service",
            Action = _ => "Deregister it for every service first; for IAM, with"
                + " Unregister-OrgRootDelegatedAdministrator.",
        },
        new(ErrorIds.AccountNotActive, FailureCategory.InvalidOperation)
        {
            Codes = ["ConstraintViolationException"],
            When = failure => failure.Reason == "CANNOT_REGISTER_SUSPENDED_ACCOUNT_AS_DELEGATED_ADMINISTRATOR",
            What = _ => "it is not active, and only an active account can be a delegated administrator",
            Action = _ => "Choose an active account.",
        },
        new(ErrorIds.TrustedAccessDisabled, FailureCategory.InvalidOperation)
        {
            Codes = ["ConstraintViolationException"],
            When = failure => failure.Reason == "SERVICE_ACCESS_NOT_ENABLED",
            What = _ => "trusted access for the service is off",
            Action = _ => "Turn it on from the management account: Enable-OrgRootCredentialManagement does so for IAM.",
        },
        new(ErrorIds.OrganizationNotInAllFeaturesMode, FailureCategory.InvalidOperation)
        {
            Codes = ["ConstraintViolationException"],
            When = failure => failure.Reason == "ORGANIZATION_NOT_IN_ALL_FEATURES_MODE",
            What = _ => "the organization has consolidated billing features only",
            Action = _ => "Enable all features in AWS Organizations.",
        },
        new(ErrorIds.CallerNotAuthorized, FailureCategory.PermissionDenied)
        {
            Codes = AccessDenied,
            When = failure => failure.Service == "organizations" && s_managementOnly.Contains(failure.Operation),
            What = failure => $"the caller may not call {failure.Service}:{failure.Operation}, which AWS reserves to"
                + " the management account",
            Action = failure => $"Connect as a role or user of the management account that has"
                + $" {failure.Service}:{failure.Operation}.",
        },
    ];
}
