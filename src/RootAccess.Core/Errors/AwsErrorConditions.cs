using System.Collections.Generic;
using System.Globalization;
using System.Text.RegularExpressions;

namespace RootAccess.Core.Errors;

/// <summary>The conditions and groups of codes that several rules share.</summary>
internal static class AwsErrorConditions
{
    private static readonly Regex s_rootCaller = new(
        @"\AUser: arn:[\w-]+:iam::\d{12}:root is not authorized", RegexOptions.CultureInvariant);

    internal static IReadOnlyList<string> AccessDenied { get; } =
        ["AccessDenied", "AccessDeniedException", "UnauthorizedOperation", "AuthorizationError", "OptInRequired"];

    internal static IReadOnlyList<string> BadCredentials { get; } =
    [
        "InvalidClientTokenId", "UnrecognizedClientException", "UnrecognizedClient", "InvalidAccessKeyId",
        "SignatureDoesNotMatch", "InvalidSignatureException", "IncompleteSignature", "MissingAuthenticationToken",
        "MissingAuthenticationTokenException", "AuthFailure", "InvalidToken",
    ];

    internal static bool Says(AwsFailure failure, string text) => CultureInfo.InvariantCulture.CompareInfo.IndexOf(
        failure.Message, text, CompareOptions.OrdinalIgnoreCase) >= 0;

    internal static bool IsAssumeRoot(AwsFailure failure) => failure.Operation == "AssumeRoot";

    internal static bool IsRootCaller(AwsFailure failure) => s_rootCaller.IsMatch(failure.Message);

    /// <summary>
    /// A call about a member account to a service that the caller's own credentials never use on one.
    /// </summary>
    internal static bool IsInRootSession(AwsFailure failure) =>
        failure is { AccountId: not null, Service: "iam" or "s3" or "sqs" }
        || failure is { AccountId: not null, Service: "sts", Operation: "GetCallerIdentity" };
}
