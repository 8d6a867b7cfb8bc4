using System;
using System.Collections.Generic;
using System.Linq;

namespace RootAccess.Simulator.Events;

/// <summary>The events of every account and Region, the oldest dropped beyond a capacity.</summary>
internal sealed class EventHistory
{
    private readonly object _gate = new();
    private readonly Queue<ManagementEvent> _events = new();
    private readonly int _capacity;

    public EventHistory(int capacity) => _capacity = capacity;

    public void Add(ManagementEvent added)
    {
        lock (_gate)
        {
            _events.Enqueue(added);
            if (_events.Count > _capacity)
            {
                _events.Dequeue();
            }
        }
    }

    /// <summary>The events of one account and Region between two moments, the latest first.</summary>
    public IReadOnlyList<ManagementEvent> Find(string accountId, string region, DateTimeOffset from, DateTimeOffset to)
    {
        ManagementEvent[] all;
        lock (_gate)
        {
            all = _events
                .Where(item => item.AccountId == accountId && item.Region == region)
                .Where(item => item.Time >= from && item.Time <= to)
                .ToArray();
        }

        Array.Reverse(all);
        return all.OrderByDescending(item => item.Time).ToArray();
    }
}
