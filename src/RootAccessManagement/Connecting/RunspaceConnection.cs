using RootAccess.Core.Connections;

namespace RootAccessManagement.Connecting;

/// <summary>What one runspace is connected to.</summary>
internal sealed class RunspaceConnection
{
    /// <summary>The live connection; null when there is none.</summary>
    internal ConnectedOrganization? Organization { get; set; }

    /// <summary>Whether a reading cmdlet connected by itself: nothing is changed on the strength of that.</summary>
    internal bool IsImplicit { get; set; }

    /// <summary>Whether the user disconnected, after which nothing connects by itself.</summary>
    internal bool IsDisconnected { get; set; }
}
