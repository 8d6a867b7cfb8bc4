using System.Collections.Generic;
using System.Linq;

namespace RootAccess.Simulator.Calls;

/// <summary>The calls in the order in which they were answered, the oldest dropped beyond a capacity.</summary>
public sealed class CallLog
{
    private readonly object _gate = new();
    private readonly Queue<SimulatorCall> _calls = new();
    private readonly int _capacity;

    internal CallLog(int capacity) => _capacity = capacity;

    /// <summary>A copy of what was logged so far.</summary>
    public IReadOnlyList<SimulatorCall> All
    {
        get
        {
            lock (_gate)
            {
                return _calls.ToArray();
            }
        }
    }

    /// <summary>The calls of one operation.</summary>
    public IReadOnlyList<SimulatorCall> Of(string operation) =>
        All.Where(call => call.Operation == operation).ToArray();

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        lock (_gate)
        {
            _calls.Clear();
        }
    }

    internal void Add(SimulatorCall call)
    {
        lock (_gate)
        {
            _calls.Enqueue(call);
            if (_calls.Count > _capacity)
            {
                _calls.Dequeue();
            }
        }
    }
}
