using RootAccess.Core.Errors;

namespace RootAccess.Core.Tests.Closure;

/// <summary>What AWS answers to CloseAccount, through the table of errors.</summary>
internal static class ClosureAnswers
{
    internal static RootAccessException Limit() => Answer(
        "ConstraintViolationException", "CLOSE_ACCOUNT_REQUESTS_LIMIT_EXCEEDED");

    internal static RootAccessException Quota() => Answer(
        "ConstraintViolationException", "CLOSE_ACCOUNT_QUOTA_EXCEEDED");

    internal static RootAccessException Conflict() => Answer("ConflictException");

    internal static RootAccessException AlreadyClosed() => Answer("AccountAlreadyClosedException");

    internal static RootAccessException Throttled() => Answer("TooManyRequestsException");

    internal static RootAccessException Denied() => Answer("AccessDeniedException");

    internal static RootAccessException Delegate() => Answer(
        "ConstraintViolationException", "CANNOT_REMOVE_DELEGATED_ADMINISTRATOR_FROM_ORG");

    internal static RootAccessException Lost() => AwsErrorTable.Describe(Failure(null, null) with
    {
        StatusCode = 0,
        IsOutcomeUnknown = true,
    });

    private static RootAccessException Answer(string code, string? reason = null) =>
        AwsErrorTable.Describe(Failure(code, reason));

    private static AwsFailure Failure(string? code, string? reason) => new()
    {
        Service = "organizations",
        Operation = "CloseAccount",
        Code = code,
        StatusCode = 400,
        Message = "As AWS words it.",
        Reason = reason,
        AccountId = "000000000003",
    };
}
