using System;
using System.Collections.Generic;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;

namespace RootAccess.Simulator.Snapshots;

/// <summary>Everything a snapshot holds. Calls, events and faults are not part of it.</summary>
internal sealed class SnapshotContent
{
    public required DateTimeOffset TakenAt { get; init; }

    public required SimulatedOrganization Organization { get; init; }

    /// <summary>Access keys and sessions, with their secrets.</summary>
    public required IReadOnlyList<IssuedCredential> Credentials { get; init; }

    /// <summary>Where the ids of things yet to come are drawn from.</summary>
    public required SeededRandom Random { get; init; }

    public required SettingsHistory History { get; init; }
}
