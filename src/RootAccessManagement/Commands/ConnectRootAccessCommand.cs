using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using System.Management.Automation;
using System.Security;
using RootAccess.Aws;
using RootAccess.Core.Connections;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccessManagement.Abstractions;
using RootAccessManagement.Completion;
using RootAccessManagement.Connecting;
using RootAccessManagement.Files;

namespace RootAccessManagement.Commands;

/// <summary>
/// Connects this runspace to an organization, or to a simulated one. The connection before it is dropped first.
/// </summary>
[Cmdlet(VerbsCommunications.Connect, "RootAccess", DefaultParameterSetName = ProfileSet,
    HelpUri = HelpUris.CentralRootAccess)]
[OutputType(typeof(RootAccessConnection))]
public sealed class ConnectRootAccessCommand : PSCmdlet, IDisposable
{
    private const string ProfileSet = "Profile";
    private const string KeySet = "Key";
    private const string CredentialSet = "Credential";
    private const string SimulationSet = "Simulation";
    private readonly PipelineWork _work;

    /// <summary>Makes the cmdlet.</summary>
    public ConnectRootAccessCommand() => _work = new(this);

    /// <summary>A profile of the AWS files; the standard chain when left out.</summary>
    [Parameter(ParameterSetName = ProfileSet, Position = 0)]
    [Alias("AWSProfileName", "StoredCredentials")]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(ProfileNameCompleter))]
    public string? ProfileName { get; set; }

    /// <summary>The credentials file to read profiles from.</summary>
    [Parameter(ParameterSetName = ProfileSet)]
    [ValidateNotNullOrEmpty]
    public string? ProfileLocation { get; set; }

    /// <summary>An OIDC token, to assume -RoleArn with.</summary>
    [Parameter(ParameterSetName = ProfileSet)]
    [SecretTransformation]
    public SecureString? WebIdentityToken { get; set; }

    /// <summary>The id of an access key, as SecureString or text.</summary>
    [Parameter(ParameterSetName = KeySet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("AK", "AccessKeyId")]
    [SecretTransformation]
    public SecureString? AccessKey { get; set; }

    /// <summary>The secret of the access key, as SecureString or text.</summary>
    [Parameter(ParameterSetName = KeySet, Mandatory = true, ValueFromPipelineByPropertyName = true)]
    [Alias("SK", "SecretAccessKey")]
    [SecretTransformation]
    public SecureString? SecretKey { get; set; }

    /// <summary>The session token of temporary keys, as SecureString or text.</summary>
    [Parameter(ParameterSetName = KeySet, ValueFromPipelineByPropertyName = true)]
    [Alias("ST")]
    [AllowNull]
    [SecretTransformation]
    public SecureString? SessionToken { get; set; }

    /// <summary>
    /// A PSCredential of access key and secret, or any object with keys as members, such as those of AWS.Tools; asked
    /// again when its keys expire.
    /// </summary>
    [Parameter(ParameterSetName = CredentialSet, Mandatory = true)]
    [ValidateNotNull]
    public object? Credential { get; set; }

    /// <summary>A role to assume with the credentials found.</summary>
    [Parameter(ParameterSetName = ProfileSet)]
    [Parameter(ParameterSetName = KeySet)]
    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNullOrEmpty]
    public string? RoleArn { get; set; }

    /// <summary>The external id that the role's trust asks for.</summary>
    [Parameter(ParameterSetName = ProfileSet)]
    [Parameter(ParameterSetName = KeySet)]
    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNullOrEmpty]
    public string? ExternalId { get; set; }

    /// <summary>The name of the role session, as CloudTrail shows it.</summary>
    [Parameter(ParameterSetName = ProfileSet)]
    [Parameter(ParameterSetName = KeySet)]
    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNullOrEmpty]
    public string? RoleSessionName { get; set; }

    /// <summary>The source identity of the role session.</summary>
    [Parameter(ParameterSetName = ProfileSet)]
    [Parameter(ParameterSetName = KeySet)]
    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNullOrEmpty]
    public string? SourceIdentity { get; set; }

    /// <summary>The MFA device of the caller: its serial number or ARN.</summary>
    [Parameter(ParameterSetName = ProfileSet)]
    [Parameter(ParameterSetName = KeySet)]
    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNullOrEmpty]
    public string? MfaSerial { get; set; }

    /// <summary>A code of the MFA device; asked for when left out and needed.</summary>
    [Parameter(ParameterSetName = ProfileSet)]
    [Parameter(ParameterSetName = KeySet)]
    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNullOrEmpty]
    public string? TokenCode { get; set; }

    /// <summary>The Region; the profile's or the partition's primary one when left out.</summary>
    [Parameter(ParameterSetName = ProfileSet)]
    [Parameter(ParameterSetName = KeySet)]
    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(RegionCompleter))]
    public string? Region { get; set; }

    /// <summary>The Region whose STS endpoint opens root sessions; the partition's primary one when left out.</summary>
    [Parameter(ParameterSetName = ProfileSet)]
    [Parameter(ParameterSetName = KeySet)]
    [Parameter(ParameterSetName = CredentialSet)]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(StsRegionCompleter))]
    public string? StsRegion { get; set; }

    /// <summary>
    /// An address other than AWS's for every service, or a table by service. Plain http on loopback only.
    /// </summary>
    [Parameter(ParameterSetName = ProfileSet)]
    [Parameter(ParameterSetName = KeySet)]
    [Parameter(ParameterSetName = CredentialSet)]
    [Alias("Endpoint")]
    [ValidateNotNullOrEmpty]
    public object? EndpointUrl { get; set; }

    /// <summary>Connects to a simulated organization in this process; nothing leaves it.</summary>
    [Parameter(ParameterSetName = SimulationSet, Mandatory = true)]
    public SwitchParameter Simulation { get; set; }

    /// <summary>How many accounts the simulated organization has.</summary>
    [Parameter(ParameterSetName = SimulationSet)]
    [ValidateRange(3, 10000)]
    public int AccountCount { get; set; } = 40;

    /// <summary>The same seed gives the same organization every time.</summary>
    [Parameter(ParameterSetName = SimulationSet)]
    public int Seed { get; set; } = 1;

    /// <summary>The only organization to accept. ROOTACCESS_ORGANIZATION_ID says the same for every session.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? OrganizationId { get; set; }

    /// <summary>Accounts that nothing may change, besides those of ROOTACCESS_PROTECTED_ACCOUNTS.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ArgumentCompleter(typeof(AccountIdCompleter))]
    public string[] ProtectedAccountId { get; set; } = [];

    /// <summary>Accounts with any of these tags may not be changed; an empty value means every value.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public Hashtable? ProtectedTag { get; set; }

    /// <summary>Demands -Reason of every change.</summary>
    [Parameter]
    public SwitchParameter RequireReason { get; set; }

    /// <summary>Demands of every change a -Ticket that matches this regular expression as a whole.</summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    [ValidateRegularExpression]
    public string? RequireTicket { get; set; }

    /// <summary>
    /// Where changes are recorded: a folder for a file an organization, or a file whose name ends with .jsonl. Before
    /// it comes ROOTACCESS_JOURNAL, and without either the user's local application data.
    /// </summary>
    [Parameter]
    [ValidateNotNullOrEmpty]
    public string? JournalPath { get; set; }

    /// <summary>Makes changes without a record; every row then says so.</summary>
    [Parameter]
    public SwitchParameter NoJournal { get; set; }

    /// <summary>Ends what runs.</summary>
    public void Dispose() => _work.Dispose();

    /// <summary>
    /// Drops the connection before, first of all: when connecting fails, or piped keys cannot even be bound, nobody
    /// goes on with the organization before.
    /// </summary>
    protected override void BeginProcessing() => LiveConnections.Drop();

    /// <inheritdoc/>
    protected override void ProcessRecord() => _work.OrTerminate(() =>
    {
        LiveConnections.Drop();
        ConnectedOrganization organization = ConnectionResolver.Connect(Options, _work);
        CheckJournal(organization);
        LiveConnections.Hold(organization, isImplicit: false);
        WriteVerbose("Connected to " + ConnectionResolver.Describe(organization.Connection));
        WriteObject(organization.Connection);
        return organization;
    });

    /// <inheritdoc/>
    protected override void StopProcessing() => _work.Cancel();

    private ConnectOptions Options()
    {
        string? organizationId = EnvironmentGuards.ExpectedOrganization(OrganizationId);
        AwsToolsSession session = new(SessionState);
        GivenCredentials? given = Given(session);
        return Simulation
            ? SimulatedOrganization.Options(AccountCount, Seed, organizationId, Guards(), Journal())
            : new()
            {
                ProfileName = ProfileName,
                ProfileLocation = ProfileLocation is null ? null : UserFiles.ProfileFile(SessionState, ProfileLocation),
                CredentialSource = given?.Read,
                CredentialSourceName = given?.SourceName,
                WebIdentityToken = WebIdentityToken is null ? null : SecretText.Reveal(WebIdentityToken),
                RoleArn = RoleArn,
                ExternalId = ExternalId,
                RoleSessionName = RoleSessionName,
                SourceIdentity = SourceIdentity,
                MfaSerial = MfaSerial,
                MfaTokenCode = new MfaPrompt(Host, TokenCode).Ask,
                Region = Region,
                SessionRegion = session.Region,
                StsRegion = StsRegion,
                Endpoints = Endpoints(),
                ExpectedOrganizationId = organizationId,
                Guards = Guards(),
                Journal = Journal(),
            };
    }

    private JournalSettings Journal() => JournalOptions.Read(
        JournalPath is null ? null : UserFiles.Journal(SessionState, JournalPath), NoJournal, Simulation);

    private void OpenJournal(ConnectedOrganization organization)
    {
        try
        {
            _work.Wait(_ => organization.Journal.OpenAsync());
        }
        catch
        {
            organization.Dispose();
            throw;
        }
    }

    // A place that was named is tried at once, and not only when something is to be changed.
    private void CheckJournal(ConnectedOrganization organization)
    {
        if (NoJournal)
        {
            WriteWarning("-NoJournal: changes over this connection leave no record.");
        }

        if (JournalPath is not null)
        {
            OpenJournal(organization);
        }

        if (organization.Connection.JournalPath is { } path && JournalLocation.IsOnNetwork(path))
        {
            WriteWarning($"The journal '{path}' is on the network, whose locks cannot be trusted: let one process at a"
                + " time write it.");
        }
    }

    private IReadOnlyDictionary<string, Uri> Endpoints()
    {
        IReadOnlyDictionary<string, Uri> endpoints = EndpointTable.Read(EndpointUrl);
        if (EndpointTable.LeftToAws(endpoints) is { Count: > 0 } left)
        {
            WriteWarning($"-EndpointUrl names no address for {string.Join(", ", left)}: their requests go to AWS.");
        }

        return endpoints;
    }

    private ConnectionGuards Guards() => new()
    {
        ProtectedAccountIds = EnvironmentGuards.ProtectedAccounts(ProtectedAccountId),
        NamedAccountIds = [.. ProtectedAccountId.Select(accountId => accountId.Trim())],
        ProtectedTags = (ProtectedTag?.Cast<DictionaryEntry>() ?? [])
            .Select(tag => new AccountTag(tag.Key.ToString()!, tag.Value?.ToString() ?? string.Empty))
            .ToArray(),
        RequireReason = RequireReason,
        TicketPattern = RequireTicket,
    };

    private GivenCredentials? Given(AwsToolsSession session)
    {
        if (Credential is not null)
        {
            return new(new CredentialReader(Credential, "-Credential", TimeProvider.System).Read, "-Credential");
        }

        if (AccessKey is null || SecretKey is null)
        {
            bool isNamed = ProfileName is not null || ProfileLocation is not null || WebIdentityToken is not null;
            return isNamed ? null : session.Credentials;
        }

        SuppliedCredentials keys = new()
        {
            AccessKey = SecretText.Reveal(AccessKey),
            SecretKey = SecretText.Reveal(SecretKey),
            SessionToken = SessionToken is { Length: > 0 } token ? SecretText.Reveal(token) : null,
        };
        return new(() => keys, "-AccessKey");
    }
}
