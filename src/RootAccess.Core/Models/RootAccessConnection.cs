using System;

namespace RootAccess.Core.Models;

/// <summary>
/// One connection to an organization, as inert data: it holds no credentials and no clients, and may be passed on
/// and printed.
/// </summary>
public sealed record RootAccessConnection
{
    /// <summary>The organization's id, such as <c>o-exampleorgid</c>.</summary>
    public required string OrganizationId { get; init; }

    /// <summary>The id of the management account, 12 digits.</summary>
    public required string ManagementAccountId { get; init; }

    /// <summary>The account of the caller's credentials, 12 digits.</summary>
    public required string CallerAccountId { get; init; }

    /// <summary>The ARN of the caller.</summary>
    public required string CallerArn { get; init; }

    /// <summary>A value of <see cref="Models.CallerRole"/>.</summary>
    public required string CallerRole { get; init; }

    /// <summary>
    /// Where the caller's credentials came from, in words: <c>profile 'ops'</c>, <c>environment variables</c>,
    /// <c>$StoredAWSCredentials</c> and others. Never a secret.
    /// </summary>
    public string CredentialSource { get; init; } = string.Empty;

    /// <summary>The AWS partition, such as <c>aws</c>, <c>aws-us-gov</c> or <c>aws-cn</c>.</summary>
    public required string Partition { get; init; }

    /// <summary>The Region the connection was made with.</summary>
    public required string Region { get; init; }

    /// <summary>The Region whose STS endpoint opens root sessions.</summary>
    public required string StsRegion { get; init; }

    /// <summary>
    /// The resolved addresses, one a service, such as <c>sts=https://sts.us-east-1.amazonaws.com/</c>.
    /// </summary>
    public required RootAccessList<string> Endpoints { get; init; }

    /// <summary>Accounts that no changing cmdlet touches.</summary>
    public required RootAccessList<string> ProtectedAccountId { get; init; }

    /// <summary>Whether this is a built-in simulated organization.</summary>
    public required bool IsSimulation { get; init; }

    /// <summary>Whether an address other than AWS's own was named by <c>-EndpointUrl</c>.</summary>
    public required bool IsCustomEndpoint { get; init; }

    /// <summary>
    /// Whether every change is recorded in a journal before it is sent; false only where <c>-NoJournal</c> was given.
    /// </summary>
    public bool IsJournaled { get; init; }

    /// <summary>
    /// The journal's file; null when nothing is recorded, or when there is no place for it yet, which the first change
    /// then says.
    /// </summary>
    public string? JournalPath { get; init; }

    /// <summary>When the connection was made.</summary>
    public required DateTimeOffset ConnectedAt { get; init; }

    /// <summary>Organization, caller and, when it is one, the word SIMULATION.</summary>
    /// <returns>One line without secrets.</returns>
    public override string ToString() =>
        $"{OrganizationId} as {CallerArn}{(IsSimulation ? " (SIMULATION)" : string.Empty)}";
}
