using System;

namespace RootAccess.Core.Models;

/// <summary>One access key of a root user; never its secret, which AWS does not return.</summary>
public sealed record RootAccessKey
{
    /// <summary>The access key's id.</summary>
    public required string AccessKeyId { get; init; }

    /// <summary><c>Active</c>, <c>Inactive</c> or <c>Expired</c>.</summary>
    public required string Status { get; init; }

    /// <summary>When the key was created; null when AWS did not say.</summary>
    public required DateTimeOffset? CreatedAt { get; init; }

    /// <summary>When the key was last used; null when never, or when it could not be read.</summary>
    public required DateTimeOffset? LastUsed { get; init; }

    /// <summary>The service the key was last used with; null when never.</summary>
    public required string? LastUsedService { get; init; }

    /// <summary>The Region the key was last used in; null when never.</summary>
    public required string? LastUsedRegion { get; init; }

    /// <summary>The key's id.</summary>
    /// <returns>The id alone, so that lists join into readable text.</returns>
    public override string ToString() => AccessKeyId;
}
