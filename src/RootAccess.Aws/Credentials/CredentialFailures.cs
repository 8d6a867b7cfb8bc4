using RootAccess.Core.Errors;

namespace RootAccess.Aws.Credentials;

/// <summary>The errors of finding and renewing the caller's credentials. None carries the SDK's exception.</summary>
internal static class CredentialFailures
{
    public static RootAccessException NotFound(string message, string? target = null) =>
        new(ErrorIds.CredentialsNotFound, FailureCategory.AuthenticationError, message)
        {
            Target = target,
            RecommendedAction = "Give -ProfileName, -AccessKey and -SecretKey, or -Credential; or set up a profile with"
                + " 'aws configure'.",
        };

    public static RootAccessException ProfileNotFound(string profileName, string searched) =>
        NotFound($"There is no profile '{profileName}' in {searched}.", profileName);

    public static RootAccessException ProfileUnusable(string profileName, string why) =>
        NotFound($"The profile '{profileName}' gives no credentials: {why}", profileName);

    public static RootAccessException MfaTokenRequired(string serialNumber) =>
        new(
            ErrorIds.MfaTokenRequired,
            FailureCategory.AuthenticationError,
            $"The credentials need a code of the MFA device {serialNumber}, and nobody can be asked for it here.")
        {
            Target = serialNumber,
            RecommendedAction = "Connect at a prompt, or give -TokenCode to Connect-RootAccess.",
        };

    public static RootAccessException MfaWithoutRole(string serialNumber) =>
        new(
            ErrorIds.CredentialsNotFound,
            FailureCategory.InvalidArgument,
            $"The MFA device {serialNumber} was given, but no role is assumed with it. Keys of sts:GetSessionToken"
                + " cannot open root sessions.")
        {
            Target = serialNumber,
            RecommendedAction = "Give -RoleArn, or a profile with a role_arn.",
        };

    public static RootAccessException TokenWithoutRole() =>
        new(
            ErrorIds.CredentialsNotFound,
            FailureCategory.InvalidArgument,
            "A web identity token was given, but no role to assume with it.")
        {
            Target = "RoleArn",
            RecommendedAction = "Give -RoleArn.",
        };

    public static RootAccessException SsoLoginRequired(string profileName) =>
        new(
            ErrorIds.SsoLoginRequired,
            FailureCategory.AuthenticationError,
            $"The SSO session of the profile '{profileName}' is missing or has expired.")
        {
            Target = profileName,
            RecommendedAction = $"Run 'aws sso login --profile {profileName}' and connect again.",
        };

    public static RootAccessException Expired(string why, AwsFailure? aws = null) =>
        new(
            ErrorIds.CallerCredentialsExpired,
            FailureCategory.AuthenticationError,
            $"The caller's credentials expired and could not be renewed: {why}")
        {
            RecommendedAction = "Get new credentials and run Connect-RootAccess again.",
            Aws = aws,
            IsFatal = true,
        };

    public static RootAccessException OtherCaller(string before, string now) =>
        new(
            ErrorIds.CallerCredentialsExpired,
            FailureCategory.AuthenticationError,
            $"The renewed credentials belong to {now}, but the connection was made as {before}.")
        {
            Target = now,
            RecommendedAction = "Run Connect-RootAccess again with the credentials that are meant.",
            IsFatal = true,
        };
}
