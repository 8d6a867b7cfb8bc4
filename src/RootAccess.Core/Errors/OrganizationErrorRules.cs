using System.Collections.Generic;
using static RootAccess.Core.Errors.AwsErrorConditions;

namespace RootAccess.Core.Errors;

/// <summary>What AWS answers about the organization and its switches.</summary>
internal static class OrganizationErrorRules
{
    internal static IReadOnlyList<AwsErrorRule> All { get; } =
    [
        new(ErrorIds.RootCredentialManagementDisabled, FailureCategory.InvalidOperation)
        {
            Codes = AccessDenied,
            When = failure => Says(failure, "Root credentials management feature is not enabled"),
            What = _ => "the organization's root credentials management is off",
            Action = _ => "Turn it on with Enable-OrgRootCredentialManagement from the management account.",
        },
        new(ErrorIds.RootSessionsDisabled, FailureCategory.InvalidOperation)
        {
            Codes = AccessDenied,
            When = failure => Says(failure, "Root sessions feature is not enabled"),
            What = _ => "the organization's root sessions are off",
            Action = _ => "Turn them on with Enable-OrgRootSession from the management account.",
        },
        new(ErrorIds.TrustedAccessDisabled, FailureCategory.InvalidOperation)
        {
            Codes = AccessDenied,
            When = failure => Says(failure, "Service not enabled for AWS Organizations"),
            What = _ => "trusted access for iam.amazonaws.com is off",
            Action = _ => TrustedAccessAction,
        },
        new(ErrorIds.TrustedAccessDisabled, FailureCategory.InvalidOperation)
        {
            Codes = ["ServiceAccessNotEnabledException", "ServiceAccessNotEnabled"],
            What = _ => "trusted access for iam.amazonaws.com is off",
            Action = _ => TrustedAccessAction,
        },
        new(ErrorIds.OrganizationNotFound, FailureCategory.ObjectNotFound)
        {
            Codes =
            [
                "AWSOrganizationsNotInUseException", "OrganizationNotFoundException", "OrganizationNotFound",
            ],
            What = _ => "the caller's account is in no organization",
            Action = _ => "Use credentials of the organization's management account or of its delegated administrator.",
        },
        new(ErrorIds.OrganizationNotInAllFeaturesMode, FailureCategory.InvalidOperation)
        {
            Codes = ["OrganizationNotInAllFeaturesModeException", "OrganizationNotInAllFeaturesMode"],
            What = _ => "the organization has consolidated billing features only",
            Action = _ => "Enable all features in AWS Organizations; centralized root access needs them.",
        },
        new(ErrorIds.CallerNotAuthorized, FailureCategory.PermissionDenied)
        {
            Codes = ["CallerIsNotManagementAccountException", "CallerIsNotManagementAccount"],
            What = _ => "AWS takes this call from the management account only",
            Action = _ => "Connect with credentials of the management account.",
        },
        new(ErrorIds.CallerNotAuthorized, FailureCategory.PermissionDenied)
        {
            Codes =
            [
                "AccountNotManagementOrDelegatedAdministratorException",
                "AccountNotManagementOrDelegatedAdministrator",
            ],
            What = _ => "the caller's account is neither the management account nor a delegated administrator for IAM",
            Action = _ => "Connect with credentials of one of them.",
        },
        new(ErrorIds.CloseAccountQuotaExceeded, FailureCategory.LimitsExceeded)
        {
            Codes = ["ConstraintViolationException"],
            When = failure => failure.Reason == "CLOSE_ACCOUNT_QUOTA_EXCEEDED",
            What = _ => "the quota of account closures within 30 days is used up",
            Action = _ => "Close the remaining accounts when older closures fall out of the 30 days.",
        },
        new(ErrorIds.CloseAccountRequestsLimitExceeded, FailureCategory.LimitsExceeded)
        {
            Codes = ["ConstraintViolationException"],
            When = failure => failure.Reason == "CLOSE_ACCOUNT_REQUESTS_LIMIT_EXCEEDED",
            What = _ => "too many account closures are in progress",
            Action = _ => "Try again when one of them has ended, which takes about ten minutes.",
            IsRetryable = true,
        },
    ];

    private static string TrustedAccessAction =>
        "Turn it on from the management account: Enable-OrgRootCredentialManagement and Enable-OrgRootSession do so.";
}
