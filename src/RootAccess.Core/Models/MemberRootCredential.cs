using System;

namespace RootAccess.Core.Models;

/// <summary>
/// What an audit found in one account. <see cref="Status"/> is the verdict; values that were not read are null,
/// never zero.
/// </summary>
public sealed record MemberRootCredential
{
    /// <summary>The organization's id.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The account's id, 12 digits.</summary>
    public required string AccountId { get; init; }

    /// <summary>The account's name.</summary>
    public required string AccountName { get; init; }

    /// <summary>The names from below the root, such as <c>Workloads/Prod</c>.</summary>
    public required string OrganizationalUnitPath { get; init; }

    /// <summary>A value of <see cref="RootCredentialStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>
    /// Whether a password, access key or signing certificate exists; null when unknown. <c>-not</c> of it also
    /// matches unknown accounts: test <see cref="Status"/> for <c>NotPresent</c> instead.
    /// </summary>
    public required bool? HasRootCredential { get; init; }

    /// <summary>Whether the root user has a password, or password recovery was allowed; null when unknown.</summary>
    public required bool? HasPassword { get; init; }

    /// <summary>The number of access keys; null when unknown.</summary>
    public required int? AccessKeyCount { get; init; }

    /// <summary>The number of signing certificates; null when unknown.</summary>
    public required int? SigningCertificateCount { get; init; }

    /// <summary>
    /// The number of MFA devices; null when unknown. MFA alone is not something one can sign in with.
    /// </summary>
    public required int? MfaDeviceCount { get; init; }

    /// <summary>When the password was last used; null when never or not read.</summary>
    public required DateTimeOffset? PasswordLastUsed { get; init; }

    /// <summary>The access keys; empty when there are none or they were not read.</summary>
    public required RootAccessList<RootAccessKey> AccessKeys { get; init; }

    /// <summary>The MFA devices; empty when there are none or they were not read.</summary>
    public required RootAccessList<RootMfaDevice> MfaDevices { get; init; }

    /// <summary>The signing certificates; empty when there are none or they were not read.</summary>
    public required RootAccessList<RootSigningCertificate> SigningCertificates { get; init; }

    /// <summary>Whether the lists and dates were read, not only the account summary.</summary>
    public required bool IsDetailed { get; init; }

    /// <summary>When the account was read.</summary>
    public required DateTimeOffset AuditedAt { get; init; }

    /// <summary>
    /// The stable error id when the status is unknown, or AWS's answers contradict each other; otherwise null.
    /// </summary>
    public required string? ErrorId { get; init; }

    /// <summary>
    /// What went wrong when the status is unknown, or AWS's answers contradict each other; otherwise null.
    /// </summary>
    public required string? ErrorMessage { get; init; }

    /// <summary>Whether this is a built-in simulated organization.</summary>
    public required bool IsSimulation { get; init; }

    /// <summary>Whether the answers came from an address other than AWS's own.</summary>
    public required bool IsCustomEndpoint { get; init; }

    /// <summary>One short line, for <c>Group-Object</c> and other places without room.</summary>
    /// <returns>What identifies the row, and how it came out.</returns>
    public override string ToString() => $"{AccountId} {Status}";
}
