using RootAccess.Aws.Throttling;
using RootAccess.Core.Ports;

namespace RootAccess.Aws.Calls;

/// <summary>One API call: what it is, whose keys sign it and which budget it draws on.</summary>
internal sealed record AwsCall
{
    /// <summary>The service's short name, such as <c>iam</c>.</summary>
    public required string Service { get; init; }

    /// <summary>The API operation, such as <c>DeleteLoginProfile</c>.</summary>
    public required string Operation { get; init; }

    /// <summary>Whether the call changes anything.</summary>
    public CallKind Kind { get; init; } = CallKind.Read;

    /// <summary>Told before the request leaves, and of its answer; a change has one always.</summary>
    public IChangeRecord? Record { get; init; }

    /// <summary>The member account concerned; null when the call is not about one.</summary>
    public string? AccountId { get; init; }

    /// <summary>The keys that sign; null where they cannot be renewed.</summary>
    public IRenewableKeys? Keys { get; init; }

    /// <summary>The budget to wait for; null for none.</summary>
    public RateBudget? Budget { get; init; }
}
