using System;
using System.Collections.Generic;
using RootAccess.Simulator.Timing;

namespace RootAccess.Simulator.State;

/// <summary>
/// What STS knows of the organization's settings: in AWS it learns of a change some seconds or minutes later.
/// </summary>
internal sealed class SettingsHistory
{
    private readonly List<SettingsChange> _changes = [];

    /// <summary>Notes the settings if they have changed; STS will see them after the delay.</summary>
    public void Record(SimulatedOrganization organization, DateTimeOffset now, DelaySource delays)
    {
        RootAccessSettings current = RootAccessSettings.Of(organization);
        if (_changes.Count == 0)
        {
            _changes.Add(new SettingsChange(DateTimeOffset.MinValue, current));
            return;
        }

        SettingsChange last = _changes[_changes.Count - 1];
        if (!last.Settings.Equal(current))
        {
            // Changes are seen in the order in which they were made.
            DateTimeOffset visible = now + delays.Next();
            _changes.Add(new SettingsChange(visible > last.VisibleAt ? visible : last.VisibleAt, current));
        }
    }

    public RootAccessSettings SeenAt(DateTimeOffset now)
    {
        while (_changes.Count > 1 && _changes[1].VisibleAt <= now)
        {
            _changes.RemoveAt(0);
        }

        return _changes[0].Settings;
    }
}
