using System;
using System.Management.Automation;
using Amazon.Runtime;
using Amazon.Runtime.CredentialManagement;

namespace Amazon.PowerShell.Common;

/// <summary>Keeps credentials in <c>$StoredAWSCredentials</c> of the caller's scope.</summary>
[Cmdlet(VerbsCommon.Set, "AWSCredential", DefaultParameterSetName = KeySet)]
public sealed class SetAWSCredentialCommand : PSCmdlet
{
    private const string KeySet = "BasicOrSession";
    private const string ProfileSet = "StoredProfile";
    private const string ObjectSet = "AWSCredentialsObject";

    /// <summary>The id of an access key.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = KeySet)]
    [Alias("AK")]
    public string? AccessKey { get; set; }

    /// <summary>Its secret.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = KeySet)]
    [Alias("SK", "SecretAccessKey")]
    public string? SecretKey { get; set; }

    /// <summary>The token of temporary keys.</summary>
    [Parameter(ValueFromPipelineByPropertyName = true, ParameterSetName = KeySet)]
    [Alias("ST")]
    public string? SessionToken { get; set; }

    /// <summary>A profile.</summary>
    [Parameter(Mandatory = true, ValueFromPipelineByPropertyName = true, ParameterSetName = ProfileSet)]
    [Alias("StoredCredentials", "AWSProfileName")]
    public string? ProfileName { get; set; }

    /// <summary>Credentials of the SDK.</summary>
    [Parameter(Mandatory = true, ValueFromPipeline = true, ParameterSetName = ObjectSet)]
    public AWSCredentials? Credential { get; set; }

    /// <summary>The scope of the variable, such as Global.</summary>
    [Parameter]
    public string? Scope { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        AWSPSCredentials stored = ParameterSetName switch
        {
            ProfileSet => new(FromProfile(), ProfileName!),
            ObjectSet => new(Credential!, "Credentials Object"),
            _ => new(FromKeys(), "Supplied Key Parameters"),
        };
        string scope = Scope is null ? string.Empty : Scope + ":";
        SessionState.PSVariable.Set(scope + SessionVariables.Credentials, stored);
    }

    private AWSCredentials FromKeys() => SessionToken is null
        ? new BasicAWSCredentials(AccessKey, SecretKey)
        : new SessionAWSCredentials(AccessKey, SecretKey, SessionToken);

    private AWSCredentials FromProfile() =>
        new CredentialProfileStoreChain().TryGetAWSCredentials(ProfileName, out AWSCredentials found)
            ? found
            : throw new ArgumentException($"There is no profile {ProfileName}.");
}
