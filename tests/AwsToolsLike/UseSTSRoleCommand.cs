using System.Management.Automation;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace Amazon.PowerShell.Cmdlets.STS;

/// <summary>Assumes a role.</summary>
[Cmdlet(VerbsOther.Use, "STSRole")]
[OutputType(typeof(AssumeRoleResponse))]
public sealed class UseSTSRoleCommand : StsCommand
{
    /// <summary>The role.</summary>
    [Parameter(Mandatory = true)]
    public string RoleArn { get; set; } = string.Empty;

    /// <summary>The name of the session.</summary>
    [Parameter(Mandatory = true)]
    public string RoleSessionName { get; set; } = string.Empty;

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        using AmazonSecurityTokenServiceClient client = CreateClient();
        WriteObject(client
            .AssumeRoleAsync(new AssumeRoleRequest { RoleArn = RoleArn, RoleSessionName = RoleSessionName })
            .ConfigureAwait(false).GetAwaiter().GetResult());
    }
}
