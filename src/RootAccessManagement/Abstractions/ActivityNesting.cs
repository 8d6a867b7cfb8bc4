using System.Collections.Generic;
using System.Management.Automation.Runspaces;
using System.Runtime.CompilerServices;
using System.Threading;

namespace RootAccessManagement.Abstractions;

/// <summary>
/// The activities on display in a runspace, outermost first. An activity that is first shown while another is on
/// display, as a later command of a pipeline or one called for each of its rows, belongs under that one. Used on the
/// pipeline thread only.
/// </summary>
internal sealed class ActivityNesting
{
    // Well away from the small numbers that scripts give their own activities.
    private const int FirstId = 0x5200_0000;
    private static readonly ConditionalWeakTable<Runspace, ActivityNesting> s_byRunspace = new();

    // Runspaces can share a host, which tells activities apart by their ids: these go on over all runspaces.
    private static int s_count;
    private readonly List<int> _shown = [];

    /// <summary>The nesting of this thread's runspace.</summary>
    internal static ActivityNesting Current => Runspace.DefaultRunspace is { } runspace
        ? s_byRunspace.GetValue(runspace, _ => new())
        : new();

    /// <summary>Takes in a new innermost activity.</summary>
    /// <returns>Its id.</returns>
    internal int Enter()
    {
        int id = FirstId + (Interlocked.Increment(ref s_count) & 0xFF_FFFF);
        _shown.Add(id);
        return id;
    }

    /// <summary>The activity that an activity belongs under at present; -1 for none.</summary>
    internal int ParentOf(int id)
    {
        int index = _shown.IndexOf(id);
        return index > 0 ? _shown[index - 1] : -1;
    }

    /// <summary>Lets go of an activity that is no longer shown.</summary>
    internal void Leave(int id) => _shown.Remove(id);
}
