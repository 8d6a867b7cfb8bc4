namespace RootAccess.Core.Errors;

/// <summary>An error answer of AWS, or the lack of any answer, as plain data.</summary>
public sealed record AwsFailure
{
    /// <summary>
    /// The service's short name: <c>iam</c>, <c>sts</c>, <c>organizations</c>, <c>s3</c> or <c>sqs</c>.
    /// </summary>
    public required string Service { get; init; }

    /// <summary>The API operation, such as <c>DeleteLoginProfile</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>The error code on the wire, such as <c>AccessDenied</c>; null when no AWS answer came.</summary>
    public required string? Code { get; init; }

    /// <summary>The HTTP status; zero when no answer came.</summary>
    public required int StatusCode { get; init; }

    /// <summary>AWS's text, or the transport's. Never a secret.</summary>
    public required string Message { get; init; }

    /// <summary>The <c>Reason</c> member of some Organizations errors; otherwise null.</summary>
    public string? Reason { get; init; }

    /// <summary>AWS's request id; null when there is none.</summary>
    public string? RequestId { get; init; }

    /// <summary>The member account concerned; null when the call was not about one.</summary>
    public string? AccountId { get; init; }

    /// <summary>Whether an answer came that is none the service gives, such as the page of a proxy.</summary>
    public bool IsUnreadable { get; init; }

    /// <summary>Whether the request may have been carried out although no clear answer came.</summary>
    public bool IsOutcomeUnknown { get; init; }
}
