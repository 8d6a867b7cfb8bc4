using System.Management.Automation;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace Amazon.PowerShell.Cmdlets.STS;

/// <summary>Asks who is calling.</summary>
[Cmdlet(VerbsCommon.Get, "STSCallerIdentity")]
[OutputType(typeof(GetCallerIdentityResponse))]
public sealed class GetSTSCallerIdentityCommand : StsCommand
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        using AmazonSecurityTokenServiceClient client = CreateClient();
        WriteObject(client.GetCallerIdentityAsync(new GetCallerIdentityRequest())
            .ConfigureAwait(false).GetAwaiter().GetResult());
    }
}
