using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Preflight;

namespace RootAccessManagement.Connecting;

/// <summary>What one runspace is connected to.</summary>
internal sealed class RunspaceConnection
{
    /// <summary>The live connection; null when there is none.</summary>
    internal ConnectedOrganization? Organization { get; set; }

    /// <summary>
    /// The caller whose last attempt to connect AWS refused, for the preflight to explain; null when there is none.
    /// </summary>
    internal PreflightTarget? Refused { get; set; }

    /// <summary>Why the last attempt to connect failed; null when it did not.</summary>
    internal RootAccessException? Failure { get; set; }

    /// <summary>Whether a reading cmdlet connected by itself: nothing is changed on the strength of that.</summary>
    internal bool IsImplicit { get; set; }

    /// <summary>Whether the user disconnected or failed to connect, after which nothing connects by itself.</summary>
    internal bool IsDisconnected { get; set; }

    /// <summary>Lets go of the connection; nothing connects by itself from then on.</summary>
    internal void Drop()
    {
        Organization = null;
        IsImplicit = false;
        IsDisconnected = true;
    }
}
