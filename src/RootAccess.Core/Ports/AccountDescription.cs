using System;
using System.Collections.Generic;

namespace RootAccess.Core.Ports;

/// <summary>An account as AWS Organizations gives it.</summary>
public sealed record AccountDescription
{
    /// <summary>The account's id, 12 digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The account's name.</summary>
    public required string Name { get; init; }

    /// <summary>The primary e-mail address.</summary>
    public required string Email { get; init; }

    /// <summary>The ARN.</summary>
    public required string Arn { get; init; }

    /// <summary>The <c>State</c> member, or the older <c>Status</c> where AWS sent no state.</summary>
    public required string State { get; init; }

    /// <summary><c>CREATED</c> or <c>INVITED</c>; null when AWS did not say.</summary>
    public string? JoinedMethod { get; init; }

    /// <summary>When it joined; null when AWS did not say.</summary>
    public DateTimeOffset? JoinedTimestamp { get; init; }

    /// <summary>
    /// The id paths AWS sent, such as <c>o-…/r-…/ou-…/123456789012/</c>. Trustworthy only when there is exactly one, it
    /// starts with this organization's id and ends with the account's own id.
    /// </summary>
    public IReadOnlyList<string> Paths { get; init; } = [];
}
