using System.Collections.Generic;

namespace RootAccess.Policies;

/// <summary>The policies that apply to one request, by layer.</summary>
public sealed record PolicySet
{
    /// <summary>Identity-based policies of the principal. Empty for a root user.</summary>
    public IReadOnlyList<NamedPolicy> Identity { get; init; } = [];

    /// <summary>
    /// Session policies, or null where the session has none. An empty list is a session that allows nothing.
    /// </summary>
    public IReadOnlyList<NamedPolicy>? Session { get; init; }

    /// <summary>
    /// Service control policies, one list a level from the root over the OUs to the account. Every level must allow.
    /// Empty where they do not apply, as for principals of the management account.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<NamedPolicy>> ServiceControl { get; init; } = [];

    /// <summary>
    /// Resource control policies on the path of the resource's account, arranged like <see cref="ServiceControl"/>.
    /// </summary>
    public IReadOnlyList<IReadOnlyList<NamedPolicy>> ResourceControl { get; init; } = [];

    /// <summary>
    /// Resource-based policies of the requested resource. A service that lets some principals through regardless of
    /// its resource policy (S3 for the bucket owner's root user and the bucket policy calls) leaves them out here.
    /// </summary>
    public IReadOnlyList<NamedPolicy> Resource { get; init; } = [];
}
