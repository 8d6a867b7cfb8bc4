using System;

namespace RootAccess.Simulator.State;

/// <summary>The place of a resource policy, which may still be readable for a while after its removal.</summary>
internal sealed class PolicySlot
{
    private ResourcePolicy? _removed;
    private DateTimeOffset _removedAt;

    public ResourcePolicy? Current { get; private set; }

    public void Set(ResourcePolicy? policy)
    {
        Current = policy;
        _removed = null;
    }

    public void Remove(DateTimeOffset now)
    {
        _removed = Current ?? _removed;
        _removedAt = now;
        Current = null;
    }

    public ResourcePolicy? Visible(DateTimeOffset now, TimeSpan delay) =>
        Current ?? (now < _removedAt + delay ? _removed : null);
}
