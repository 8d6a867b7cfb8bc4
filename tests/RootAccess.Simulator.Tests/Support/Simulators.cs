using System;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;

namespace RootAccess.Simulator.Tests.Support;

/// <summary>Makes simulators in the states tests start from.</summary>
internal static class Simulators
{
    /// <summary>As AWS makes an organization: trusted access for IAM and both features off.</summary>
    public static AwsSimulator Fresh() => new();

    public static AwsSimulator Enabled(Func<SimulatorOptions, SimulatorOptions>? change = null) =>
        new(change is null ? EnabledOptions() : change(EnabledOptions()));

    public static OrganizationSeed EnabledSeed => new() { EnableFeatures = true };

    public static SimulatedAccount Account(this AwsSimulator simulator, string name) =>
        SeededAccounts.Find(simulator.State, name);

    private static SimulatorOptions EnabledOptions() => new() { Seed = EnabledSeed };
}
