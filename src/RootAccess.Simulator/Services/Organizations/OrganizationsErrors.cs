using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>The errors of AWS Organizations, all of them HTTP 400.</summary>
internal static class OrganizationsErrors
{
    public static AwsError InvalidInput(string reason, string message) =>
        new AwsError(400, "InvalidInputException", message).With("Reason", reason);

    public static AwsError InputRequired(string member) =>
        InvalidInput("INPUT_REQUIRED:" + member, "You must provide a value for the parameter.");

    public static AwsError Constraint(string reason, string message) =>
        new AwsError(400, "ConstraintViolationException", message).With("Reason", reason);

    public static AwsError AccountNotFound() =>
        new(400, "AccountNotFoundException", "You specified an account that doesn't exist.");

    public static AwsError TargetNotFound() =>
        new(400, "TargetNotFoundException", "You specified a target that doesn't exist.");

    public static AwsError ParentNotFound() =>
        new(400, "ParentNotFoundException", "You specified parent that doesn't exist.");
}
