using System.Collections.Generic;
using static RootAccess.Core.Errors.AwsErrorConditions;

namespace RootAccess.Core.Errors;

/// <summary>
/// What AWS answers about targets, limits and its own troubles; the last rules take whatever is left.
/// </summary>
internal static class ServiceErrorRules
{
    internal static IReadOnlyList<AwsErrorRule> All { get; } =
    [
        new(ErrorIds.AccountNotInOrganization, FailureCategory.ObjectNotFound)
        {
            Codes = ["AccountNotFoundException", "AccountNotFound"],
            What = _ => "the organization has no such account",
            Action = _ => "Check the id and the connection with Get-OrgMemberAccount.",
        },
        new(ErrorIds.AccountNotInOrganization, FailureCategory.ObjectNotFound)
        {
            Codes = ["TargetNotFoundException", "ChildNotFoundException"],
            When = failure => failure.AccountId is not null,
            What = _ => "the organization has no such account",
            Action = _ => "Check the id and the connection with Get-OrgMemberAccount.",
        },
        new(ErrorIds.OrganizationalUnitNotFound, FailureCategory.ObjectNotFound)
        {
            Codes = ["ParentNotFoundException", "OrganizationalUnitNotFoundException", "RootNotFoundException"],
            What = _ => "an organizational unit disappeared while it was read",
            Action = _ => "Run the command again.",
            IsRetryable = true,
        },
        new(ErrorIds.BucketNotFound, FailureCategory.ObjectNotFound)
        {
            Codes = ["NoSuchBucket"],
            What = _ => "the account has no such bucket",
            Action = _ => "Check the bucket's name and account.",
        },
        new(ErrorIds.QueueNotFound, FailureCategory.ObjectNotFound)
        {
            Codes = ["AWS.SimpleQueueService.NonExistentQueue", "QueueDoesNotExist"],
            What = _ => "the account has no such queue in that Region",
            Action = _ => "Check the queue's name, Region and account.",
        },
        new(ErrorIds.InvalidPolicyDocument, FailureCategory.InvalidArgument)
        {
            Codes = ["MalformedPolicy", "MalformedPolicyDocument", "MalformedPolicyDocumentException"],
            What = _ => "AWS does not accept the policy",
            Action = _ => "Correct the policy.",
        },
        new(ErrorIds.RegionDisabled, FailureCategory.InvalidOperation)
        {
            Codes = ["RegionDisabledException", "RegionDisabled"],
            What = _ => "STS is not active in that Region for the account",
            Action = _ => "Connect with -StsRegion set to a Region that is on in the caller's and the member account,"
                + " such as us-east-1.",
        },
        new(ErrorIds.UnexpectedResponse, FailureCategory.InvalidOperation)
        {
            Codes = ["InvalidAction"],
            When = IsAssumeRoot,
            What = _ => "this STS endpoint does not know AssumeRoot, as the global endpoint does not",
            Action = _ => "Connect with -StsRegion, so that a regional STS endpoint is used.",
        },
        new(ErrorIds.RootSessionDenied, FailureCategory.InvalidArgument)
        {
            Codes = ["ValidationError", "ValidationException", "MalformedInput"],
            When = IsAssumeRoot,
            What = _ => "STS does not accept the request for a root session",
            Action = _ => "Check that the account is of the connection's partition, and that AWS offers centralized"
                + " root access there.",
        },
        new(ErrorIds.Throttled, FailureCategory.LimitsExceeded)
        {
            Codes = ThrottleCodes.All,
            What = _ => "AWS kept refusing for too many requests",
            Action = _ => "Lower -ThrottleLimit or -MaximumRate, or try again later.",
            IsRetryable = true,
        },
        new(ErrorIds.Throttled, FailureCategory.LimitsExceeded)
        {
            When = failure => failure.StatusCode == 429,
            What = _ => "AWS kept refusing for too many requests",
            Action = _ => "Lower -ThrottleLimit or -MaximumRate, or try again later.",
            IsRetryable = true,
        },
        new(ErrorIds.ServiceUnavailable, FailureCategory.ConnectionError)
        {
            When = failure => failure is { StatusCode: 0, IsUnreadable: false } && string.IsNullOrEmpty(failure.Code),
            What = _ => "the service gave no answer",
            Action = _ => "Check the network, the proxy and the endpoint, and try again.",
            IsRetryable = true,
        },
        new(ErrorIds.ServiceUnavailable, FailureCategory.ResourceUnavailable)
        {
            Codes =
            [
                "ServiceUnavailable", "ServiceUnavailableException", "ServiceFailure", "ServiceFailureException",
                "ServiceException", "InternalFailure", "InternalError", "InternalServerError",
                "InternalServiceError", "RequestTimeout", "RequestTimeoutException",
            ],
            What = _ => "the service failed",
            Action = _ => "Try again later.",
            IsRetryable = true,
        },
        new(ErrorIds.ServiceUnavailable, FailureCategory.ResourceUnavailable)
        {
            Codes =
            [
                "ConcurrentModificationException", "ConcurrentModification", "EntityTemporarilyUnmodifiable",
                "EntityTemporarilyUnmodifiableException", "ConflictException", "OperationAborted",
            ],
            What = _ => "another change of the same thing is in progress",
            Action = _ => "Try again in some minutes.",
            IsRetryable = true,
        },
        new(ErrorIds.ServiceUnavailable, FailureCategory.ResourceUnavailable)
        {
            When = failure => failure.StatusCode >= 500,
            What = _ => "the service failed",
            Action = _ => "Try again later.",
            IsRetryable = true,
        },
        new(ErrorIds.UnexpectedResponse, FailureCategory.ProtocolError)
        {
            When = failure => string.IsNullOrEmpty(failure.Code),
            What = _ => "the answer was not one AWS gives",
            Action = _ => "A proxy or another server may have answered: check -EndpointUrl, where one was given, and"
                + " the network.",
        },
        new(ErrorIds.UnexpectedResponse, FailureCategory.NotSpecified)
        {
            What = _ => "AWS answered with an error this module does not know",
            Action = _ => "Look the code up in AWS's documentation of this call.",
        },
    ];
}
