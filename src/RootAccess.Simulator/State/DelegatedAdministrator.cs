using System;

namespace RootAccess.Simulator.State;

/// <summary>One account registered for one service.</summary>
public sealed record DelegatedAdministrator(
    string AccountId, string ServicePrincipal, DateTimeOffset DelegationEnabledDate);
