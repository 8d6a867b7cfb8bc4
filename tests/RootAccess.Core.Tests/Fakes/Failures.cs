using RootAccess.Core.Errors;

namespace RootAccess.Core.Tests.Fakes;

/// <summary>Failures as the ports report them.</summary>
internal static class Failures
{
    internal static RootAccessException Denied(string operation = "Any") => new(
        ErrorIds.RootSessionDenied, FailureCategory.PermissionDenied, $"{operation} was denied.");

    internal static RootAccessException NotAuthorized() => new(
        ErrorIds.CallerNotAuthorized, FailureCategory.PermissionDenied, "The caller may not.");

    internal static RootAccessException Throttled() => new(
        ErrorIds.Throttled, FailureCategory.LimitsExceeded, "Too many requests.") { IsRetryable = true };

    internal static RootAccessException Expired() => new(
        ErrorIds.CallerCredentialsExpired, FailureCategory.AuthenticationError, "Expired.") { IsFatal = true };

    internal static RootAccessException FeatureOff() => new(
        ErrorIds.RootCredentialManagementDisabled, FailureCategory.InvalidOperation, "The feature is off.");

    internal static RootAccessException TrustedAccessOff() => new(
        ErrorIds.TrustedAccessDisabled, FailureCategory.InvalidOperation, "Trusted access is off.");

    internal static RootAccessException Lost() => new(
        ErrorIds.ServiceUnavailable, FailureCategory.ConnectionError, "The answer was lost.")
    {
        IsRetryable = true,
        Aws = new AwsFailure
        {
            Service = "iam",
            Operation = "Any",
            Code = null,
            StatusCode = 0,
            Message = "The connection was reset.",
            IsOutcomeUnknown = true,
        },
    };
}
