using System;
using System.Collections.Generic;
using System.Net.Http;
using RootAccess.Core.Connections;
using RootAccess.Core.Journal;

namespace RootAccess.Aws;

/// <summary>How to connect. Holds secrets while connecting; never printed, never kept on the connection.</summary>
public sealed class ConnectOptions
{
    /// <summary>A profile of the shared AWS files or the .NET credential store; null for the standard chain.</summary>
    public string? ProfileName { get; init; }

    /// <summary>The credentials file to read profiles from; null for the default one.</summary>
    public string? ProfileLocation { get; init; }

    /// <summary>
    /// Explicit keys, asked for again when they expire; null when a profile or the standard chain is to be used.
    /// </summary>
    public Func<SuppliedCredentials>? CredentialSource { get; init; }

    /// <summary>Where <see cref="CredentialSource"/> has its keys from, in words without secrets; null when nobody says.</summary>
    public string? CredentialSourceName { get; init; }

    /// <summary>A role to assume with the credentials found; null for none.</summary>
    public string? RoleArn { get; init; }

    /// <summary>The external id the role's trust asks for.</summary>
    public string? ExternalId { get; init; }

    /// <summary>The role session's name; null for a default that names this module.</summary>
    public string? RoleSessionName { get; init; }

    /// <summary>The source identity to set on the role session.</summary>
    public string? SourceIdentity { get; init; }

    /// <summary>The MFA device of the caller, for the role or the profile.</summary>
    public string? MfaSerial { get; init; }

    /// <summary>
    /// Answers with an MFA code for a device's serial number. Called only on the thread that resolves the credentials;
    /// null when nobody can be asked.
    /// </summary>
    public Func<string, string>? MfaTokenCode { get; init; }

    /// <summary>An OIDC token to assume <see cref="RoleArn"/> with; null for none.</summary>
    public string? WebIdentityToken { get; init; }

    /// <summary>The Region; null for the profile's or environment's, else the partition's primary Region.</summary>
    public string? Region { get; init; }

    /// <summary>
    /// The Region that the session has as its default: it comes before the environment and the default profile, and
    /// after a profile that was named. Null for none.
    /// </summary>
    public string? SessionRegion { get; init; }

    /// <summary>The Region whose STS endpoint opens root sessions; null for the partition's primary Region.</summary>
    public string? StsRegion { get; init; }

    /// <summary>
    /// Addresses other than AWS's, by service (<c>iam</c>, <c>sts</c>, <c>organizations</c>, <c>s3</c>, <c>sqs</c>) or
    /// <c>*</c> for all. Empty for AWS's own: environment variables and profiles never redirect signed calls.
    /// </summary>
    public IReadOnlyDictionary<string, Uri> Endpoints { get; init; } = new Dictionary<string, Uri>();

    /// <summary>The only organization to accept; null for any.</summary>
    public string? ExpectedOrganizationId { get; init; }

    /// <summary>The rules changing cmdlets obey.</summary>
    public ConnectionGuards Guards { get; init; } = ConnectionGuards.None;

    /// <summary>Where changes are recorded; nowhere unless it is said.</summary>
    public JournalSettings Journal { get; init; } = JournalSettings.None;

    /// <summary>Whether this is the built-in simulation.</summary>
    public bool IsSimulation { get; init; }

    /// <summary>Carries the requests in process; null for the network. Used by the built-in simulation.</summary>
    public Func<HttpMessageHandler>? HttpHandler { get; init; }

    /// <summary>The clock.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;
}
