using System;
using System.Globalization;

namespace RootAccess.Core.Models;

/// <summary>
/// The credentials of a root session for one task in one member account. They are secrets: the default view and
/// <see cref="ToString"/> show none, but <c>Select-Object *</c>, JSON, CSV and CLIXML do.
/// </summary>
/// <remarks>
/// The names of the key members are those of <c>Set-AWSCredential</c>, which takes this object from the pipeline.
/// AWS has no way to end a root session before its time.
/// </remarks>
public sealed class RootSession
{
    /// <summary>The organization's id.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The account's id, 12 digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The account's name.</summary>
    public required string AccountName { get; init; }

    /// <summary>The task the session is for; AWS denies everything else in it.</summary>
    public required string Task { get; init; }

    /// <summary>The id of the access key.</summary>
    public required string AccessKey { get; init; }

    /// <summary>The secret.</summary>
    public required string SecretKey { get; init; }

    /// <summary>The session token.</summary>
    public required string SessionToken { get; init; }

    /// <summary>When AWS stops accepting them.</summary>
    public required DateTimeOffset Expiration { get; init; }

    /// <summary>The connection's Region. A bucket or queue is to be called in its own.</summary>
    public required string Region { get; init; }

    /// <summary>Whether this is a built-in simulated organization.</summary>
    public required bool IsSimulation { get; init; }

    /// <summary>Whether the credentials came from an address other than AWS's own.</summary>
    public required bool IsCustomEndpoint { get; init; }

    /// <summary>Account, task and end, without a secret.</summary>
    /// <returns>One line.</returns>
    public override string ToString() =>
        $"{Task} in {AccountId} until {Expiration.ToString("u", CultureInfo.InvariantCulture)}"
        + (IsSimulation ? " (SIMULATION)" : string.Empty);
}
