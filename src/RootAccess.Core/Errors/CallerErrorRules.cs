using System.Collections.Generic;
using static RootAccess.Core.Errors.AwsErrorConditions;

namespace RootAccess.Core.Errors;

/// <summary>What AWS answers about credentials and permissions, the caller's and a root session's.</summary>
internal static class CallerErrorRules
{
    internal static IReadOnlyList<AwsErrorRule> All { get; } =
    [
        new(ErrorIds.RootSessionExpired, FailureCategory.AuthenticationError)
        {
            Codes = ["ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"],
            When = IsInRootSession,
            What = _ => "the root session expired and could not be renewed",
            Action = _ => "Run the command again for this account.",
            IsRetryable = true,
        },
        new(ErrorIds.CallerCredentialsExpired, FailureCategory.AuthenticationError)
        {
            Codes = ["ExpiredToken", "ExpiredTokenException", "RequestExpired", "TokenRefreshRequired"],
            What = _ => "the caller's credentials expired",
            Action = _ => "Renew them, run Connect-RootAccess, and run the command again: it takes up what is left.",
            IsFatal = true,
        },
        new(ErrorIds.CredentialsNotFound, FailureCategory.AuthenticationError)
        {
            Codes = ["RequestTimeTooSkewed", "RequestInTheFuture"],
            What = _ => "AWS refused the signature because this computer's clock is wrong",
            Action = _ => "Set the clock and try again.",
            IsFatal = true,
        },
        new(ErrorIds.RootSessionDenied, FailureCategory.AuthenticationError)
        {
            Codes = BadCredentials,
            When = IsInRootSession,
            What = _ => "AWS does not know the root session's credentials",
            Action = _ => "Credentials that were just issued can take a moment to be known. Run the command again.",
            IsRetryable = true,
        },
        new(ErrorIds.CredentialsNotFound, FailureCategory.AuthenticationError)
        {
            Codes = BadCredentials,
            What = _ => "AWS does not accept the caller's credentials",
            Action = _ => "Check the access key, its secret and its session token, the partition of the Region, and"
                + " the clock; a key made a moment ago takes some seconds to be known.",
            IsFatal = true,
        },
        new(ErrorIds.CredentialsNotFound, FailureCategory.AuthenticationError)
        {
            Codes = ["InvalidIdentityToken", "IDPRejectedClaim"],
            What = _ => "AWS does not accept what the identity provider issued",
            Action = _ => "Get a new token, and check that the role's account has an IAM identity provider for its"
                + " issuer and audience.",
            IsFatal = true,
        },
        new(ErrorIds.CallerIsRootUser, FailureCategory.PermissionDenied)
        {
            Codes = AccessDenied,
            When = failure => IsAssumeRoot(failure) && IsRootCaller(failure),
            What = _ => "the caller is a root user, which AWS does not let open root sessions",
            Action = _ => "Connect as an IAM role or user of the management or delegated administrator account.",
        },
        new(ErrorIds.DeniedByServiceControlPolicy, FailureCategory.PermissionDenied)
        {
            Codes = AccessDenied,
            When = failure => PolicyDenial.Find(failure.Message) is not null,
            What = failure => $"{PolicyDenial.Find(failure.Message)} of the organization denies it",
            Action = _ => "Let root sessions pass in that policy, with the condition"
                + " \"Null\": {\"aws:AssumedRoot\": \"true\"} on its deny of the root user.",
        },
        new(ErrorIds.RootSessionDenied, FailureCategory.PermissionDenied)
        {
            Codes = AccessDenied,
            When = IsAssumeRoot,
            What = _ => "STS refused the root session",
            Action = _ => "AWS does not say why: the caller may lack sts:AssumeRoot on this account's root user for"
                + " this task policy, may be neither the management account nor a delegated administrator for IAM,"
                + " or an organization policy may deny it.",
        },
        new(ErrorIds.RootSessionDenied, FailureCategory.PermissionDenied)
        {
            Codes = AccessDenied,
            When = IsInRootSession,
            What = _ => "AWS refused a call of the root session",
            Action = _ => "The task policy or an organization policy denies it. Look for policies that deny the root"
                + " user without an exception for aws:AssumedRoot.",
        },
        new(ErrorIds.CallerNotAuthorized, FailureCategory.PermissionDenied)
        {
            Codes = AccessDenied,
            What = failure => $"the caller may not call {failure.Service}:{failure.Operation}",
            Action = failure => $"Give the caller {failure.Service}:{failure.Operation}, and connect from the"
                + " management account or a delegated administrator, to which AWS reserves some calls.",
        },
    ];
}
