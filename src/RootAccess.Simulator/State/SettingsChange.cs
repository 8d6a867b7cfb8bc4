using System;

namespace RootAccess.Simulator.State;

/// <summary>Settings and the moment from which STS sees them.</summary>
internal sealed record SettingsChange(DateTimeOffset VisibleAt, RootAccessSettings Settings);
