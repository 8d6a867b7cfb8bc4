using System;
using System.Collections.Generic;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Preflight;

namespace RootAccessManagement.Connecting;

/// <summary>
/// Which connection belongs to which runspace, and which clients to which connection. The tables are weak: nothing here
/// keeps a runspace or a connection alive, and a re-import of the module loses neither.
/// </summary>
internal static class LiveConnections
{
    private static readonly ConditionalWeakTable<Runspace, RunspaceConnection> s_byRunspace = new();
    private static readonly ConditionalWeakTable<RootAccessConnection, ConnectedOrganization> s_byConnection = new();
    private static readonly List<WeakReference<Runspace>> s_runspaces = [];

    /// <summary>The state of the runspace of this thread, which has to be the pipeline thread.</summary>
    internal static RunspaceConnection Current
    {
        get
        {
            Runspace runspace = Runspace.DefaultRunspace
                ?? throw new InvalidOperationException("There is no runspace on this thread.");
            RunspaceConnection current = s_byRunspace.GetValue(runspace, Register);
            if (current.Organization is { } organization && Find(organization.Connection) is null)
            {
                // It was ended, here or in another runspace.
                current.Drop();
            }

            return current;
        }
    }

    /// <summary>The clients of a connection; null when it was ended or was made in another process.</summary>
    internal static ConnectedOrganization? Find(RootAccessConnection connection) =>
        s_byConnection.TryGetValue(connection, out ConnectedOrganization? organization) ? organization : null;

    /// <summary>Makes a connection the runspace's own.</summary>
    internal static void Hold(ConnectedOrganization organization, bool isImplicit)
    {
        s_byConnection.Add(organization.Connection, organization);
        RunspaceConnection current = Current;
        ForgetRefused();
        current.Organization = organization;
        current.IsImplicit = isImplicit;
        current.IsDisconnected = false;
    }

    /// <summary>
    /// Lets go of the runspace's connection without ending it: whoever kept the object may use it still. Nothing
    /// connects by itself from then on.
    /// </summary>
    internal static void Drop()
    {
        ForgetRefused();
        Current.Drop();
    }

    /// <summary>Keeps a caller who could not connect, for the preflight to explain.</summary>
    internal static void KeepRefused(PreflightTarget target)
    {
        ForgetRefused();
        Current.Refused = target;
    }

    /// <summary>Keeps why connecting failed, for the preflight to tell.</summary>
    internal static void KeepFailure(RootAccessException failure) => Current.Failure = failure;

    /// <summary>Ends the clients of a caller who could not connect.</summary>
    internal static void ForgetRefused()
    {
        Current.Refused?.Client.Dispose();
        Current.Refused = null;
        Current.Failure = null;
    }

    /// <summary>Ends a connection: its clients and credentials are gone, in every runspace.</summary>
    internal static void End(ConnectedOrganization organization)
    {
        s_byConnection.Remove(organization.Connection);
        organization.Dispose();

        // Looked at, because this runspace would keep all that was read until it looks.
        _ = Current;
    }

    /// <summary>Whether any open runspace of this process holds a simulation.</summary>
    internal static bool AnySimulation()
    {
        lock (s_runspaces)
        {
            return s_runspaces.Exists(reference =>
                reference.TryGetTarget(out Runspace? runspace)
                && runspace.RunspaceStateInfo.State == RunspaceState.Opened
                && s_byRunspace.TryGetValue(runspace, out RunspaceConnection? state)
                && state.Organization is { Connection: { IsSimulation: true } simulation }
                && Find(simulation) is not null);
        }
    }

    private static RunspaceConnection Register(Runspace runspace)
    {
        lock (s_runspaces)
        {
            s_runspaces.RemoveAll(reference => !reference.TryGetTarget(out _));
            s_runspaces.Add(new(runspace));
            return new();
        }
    }
}
