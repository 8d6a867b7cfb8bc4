using System.Management.Automation;
using RootAccess.Core.Connections;
using RootAccess.Core.Models;
using RootAccessManagement.Connecting;

namespace RootAccessManagement.Commands;

/// <summary>
/// Ends a connection and forgets its credentials. Afterwards nothing connects by itself in this runspace until
/// Connect-RootAccess is run.
/// </summary>
[Cmdlet(VerbsCommunications.Disconnect, "RootAccess", HelpUri = HelpUris.CentralRootAccess)]
[OutputType(typeof(void))]
public sealed class DisconnectRootAccessCommand : PSCmdlet
{
    /// <summary>The connection to end instead of the runspace's own.</summary>
    [Parameter]
    [ValidateNotNull]
    public RootAccessConnection? Connection { get; set; }

    /// <inheritdoc/>
    protected override void ProcessRecord()
    {
        RunspaceConnection current = LiveConnections.Current;
        ConnectedOrganization? ending =
            Connection is null ? current.Organization : LiveConnections.Find(Connection);
        current.IsDisconnected |= Connection is null;
        LiveConnections.ForgetRefused();
        if (ending is not null)
        {
            LiveConnections.End(ending);
        }
    }
}
