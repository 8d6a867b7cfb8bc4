using System;
using System.Collections.Generic;
using System.Linq;

namespace RootAccess.Core.Errors;

/// <summary>The error codes that mean: too many requests, and this one was not carried out.</summary>
/// <remarks>
/// What AWS's SDKs take for throttling: <c>ThrottledRetryableChecker</c> of botocore (retries/standard.py) and
/// <c>RetryPolicy.ThrottlingErrorCodes</c> of the AWS SDK for .NET. Left out is their <c>LimitExceededException</c>, by
/// which IAM means a quota that no wait lifts; <c>TooManyRequests</c> is the short form that gateways use.
/// </remarks>
public static class ThrottleCodes
{
    internal static IReadOnlyList<string> All { get; } =
    [
        "Throttling", "ThrottlingException", "ThrottledException", "RequestThrottled", "RequestThrottledException",
        "TooManyRequests", "TooManyRequestsException", "RequestLimitExceeded", "BandwidthLimitExceeded", "SlowDown",
        "ProvisionedThroughputExceededException", "TransactionInProgressException", "PriorRequestNotComplete",
        "EC2ThrottledException",
    ];

    /// <summary>Whether a code is one of them.</summary>
    /// <param name="code">The code on the wire.</param>
    public static bool Contains(string code) => All.Contains(code, StringComparer.Ordinal);
}
