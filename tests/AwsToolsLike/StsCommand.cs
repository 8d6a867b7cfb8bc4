using System.Management.Automation;
using Amazon.PowerShell.Common;
using Amazon.Runtime;
using Amazon.SecurityToken;

namespace Amazon.PowerShell.Cmdlets.STS;

/// <summary>A call of STS with the session's credentials.</summary>
public abstract class StsCommand : PSCmdlet
{
    /// <summary>An address other than AWS's.</summary>
    [Parameter]
    public string? EndpointUrl { get; set; }

    private protected AmazonSecurityTokenServiceClient CreateClient()
    {
        AWSCredentials? stored =
            (SessionState.PSVariable.GetValue(SessionVariables.Credentials) as AWSPSCredentials)?.Credentials;
        string region = SessionState.PSVariable.GetValue(SessionVariables.Region) as string ?? "us-east-1";
        AmazonSecurityTokenServiceConfig config = new();
        if (EndpointUrl is null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
        }
        else
        {
            config.ServiceURL = EndpointUrl;
            config.AuthenticationRegion = region;
        }

        return stored is null ? new(config) : new(stored, config);
    }
}
