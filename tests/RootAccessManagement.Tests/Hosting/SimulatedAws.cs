using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Simulator;
using RootAccess.Simulator.Calls;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Server;
using RootAccess.Simulator.State;

namespace RootAccessManagement.Tests.Hosting;

/// <summary>A simulated organization behind HTTP on loopback.</summary>
internal sealed class SimulatedAws : IAsyncDisposable
{
    private readonly SimulatorHost _host;

    private SimulatedAws(AwsSimulator simulator, SimulatorHost host)
    {
        Simulator = simulator;
        _host = host;
    }

    internal AwsSimulator Simulator { get; }

    /// <summary>
    /// Where sessions connected to it record their changes: every simulated organization has the same id.
    /// </summary>
    internal string JournalFolder { get; } = Directory.CreateTempSubdirectory("journal-").FullName;

    internal Dictionary<string, object?> Variables => VariablesOf(Simulator.Administrator);

    /// <summary>Starts one; both root features are on unless the options say otherwise.</summary>
    internal static async Task<SimulatedAws> StartAsync(SimulatorOptions? options = null)
    {
        AwsSimulator simulator = new(options ?? new() { Seed = new() { EnableFeatures = true } });
        return new(simulator, await SimulatorHost.StartAsync(simulator));
    }

    /// <summary>What a script needs to connect as somebody.</summary>
    internal Dictionary<string, object?> VariablesOf(SimulatorCredential credential) => new()
    {
        ["Endpoint"] = _host.Endpoint.AbsoluteUri,
        ["Key"] = credential.AccessKeyId,
        ["Secret"] = credential.SecretAccessKey,
        ["Journal"] = JournalFolder,
    };

    /// <summary>The calls about an account: opening a root session in it, and what the session did.</summary>
    internal SimulatorCall[] RootCalls(string accountId) => Simulator.Calls.All
        .Where(call => call.AccountId == accountId
            || (call.Operation == "AssumeRoot" && call.Resource?.Contains(accountId, StringComparison.Ordinal) == true))
        .ToArray();

    /// <summary>Every change that was carried out or tried.</summary>
    internal SimulatorCall[] Changes() => Simulator.Calls.All.Where(call => call.IsMutating).ToArray();

    /// <summary>The id of a seeded account.</summary>
    internal string Id(string accountName) => SeededAccounts.Find(Simulator.State, accountName).Id;

    /// <summary>The accounts directly in an organizational unit.</summary>
    internal SimulatedAccount[] Members(string organizationalUnit) =>
        Simulator.State.AccountsIn(Simulator.State.UnitAt(organizationalUnit).Id).ToArray();

    /// <summary>Makes every call of an operation fail.</summary>
    internal void Fail(string operation, FaultEffect effect) =>
        Simulator.Faults.Script(new() { Operation = operation, Times = null, Effect = effect });

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(JournalFolder, recursive: true);
    }
}
