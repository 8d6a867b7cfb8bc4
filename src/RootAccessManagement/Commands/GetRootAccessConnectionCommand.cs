using System.Management.Automation;
using RootAccess.Core.Models;
using RootAccessManagement.Connecting;

namespace RootAccessManagement.Commands;

/// <summary>Shows what this runspace is connected to; nothing when it is not. Makes no call.</summary>
[Cmdlet(VerbsCommon.Get, "RootAccessConnection", HelpUri = HelpUris.CentralRootAccess)]
[OutputType(typeof(RootAccessConnection))]
public sealed class GetRootAccessConnectionCommand : PSCmdlet
{
    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        if (LiveConnections.Current.Organization is { } organization)
        {
            WriteObject(organization.Connection);
        }
    }
}
