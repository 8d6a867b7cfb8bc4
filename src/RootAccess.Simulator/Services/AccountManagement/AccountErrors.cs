using RootAccess.Simulator.Security;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.AccountManagement;

/// <summary>The errors of Account Management.</summary>
internal static class AccountErrors
{
    /// <summary>What clients show when an error names no type.</summary>
    public const string NoCode = "400";

    public static AwsError Validation(string message) => new(400, "ValidationException", message);

    public static AwsError NotFound(string message) => new(404, "ResourceNotFoundException", message);

    /// <summary>A denial, with the explanation that sometimes follows in brackets.</summary>
    public static AwsError Denied(OperationContext context, string action, string? explanation = null) => new(
        403,
        Denial.ExceptionCode,
        $"User: {context.Caller.Arn} is not authorized to perform: account:{action}"
            + (explanation is null ? string.Empty : $" ({explanation})"));
}
