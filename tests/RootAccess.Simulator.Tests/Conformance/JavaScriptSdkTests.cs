using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Simulator.Calls;
using RootAccess.Simulator.Server;
using RootAccess.Simulator.Server.Admin;
using RootAccess.Simulator.Tests.Support;
using Xunit;
using Xunit.Abstractions;

namespace RootAccess.Simulator.Tests.Conformance;

/// <summary>Runs <c>tests/conformance</c>, the suite written with the AWS SDK for JavaScript.</summary>
public sealed class JavaScriptSdkTests(ITestOutputHelper output) : IDisposable
{
    private static readonly string s_folder = Path.Combine(RepositoryRoot(), "tests", "conformance");

    // There are no trails, all features are on from the start, and nobody has an alternate contact.
    private static readonly string[] s_neverSucceed =
    [
        "(account, GetAlternateContact)", "(cloudtrail, GetTrail)", "(organizations, EnableAllFeatures)",
    ];

    private readonly CancellationTokenSource _limit = new(TimeSpan.FromMinutes(5));

    [NodeFact]
    public async Task EveryOperationAnswersTheOfficialClients()
    {
        await InstallAsync();
        AwsSimulator simulator = Simulators.Enabled();
        ServedSimulator served = new(simulator);
        AdminApi admin = new(served, new ShiftedClock(), _ => throw new NotSupportedException());
        await using SimulatorHost host = await SimulatorHost.StartAsync(served, admin, port: 0, _limit.Token);
        SimulatorCredential limited = simulator.LimitedUser;
        Dictionary<string, string> environment = new()
        {
            ["SIMULATOR_ENDPOINT"] = host.Endpoint.AbsoluteUri.TrimEnd('/'),
            ["SIMULATOR_ACCESS_KEY_ID"] = simulator.AccessKeyId,
            ["SIMULATOR_SECRET_ACCESS_KEY"] = simulator.SecretAccessKey,
            ["SIMULATOR_LIMITED_ACCESS_KEY_ID"] = limited.AccessKeyId,
            ["SIMULATOR_LIMITED_SECRET_ACCESS_KEY"] = limited.SecretAccessKey,
        };

        // One file after the other, because they change one organization.
        (int exitCode, string text) = await Tool.RunAsync(
            Tool.Node, s_folder, ["--test", "--test-concurrency=1"], environment, _limit.Token);

        output.WriteLine(text);
        Assert.True(exitCode == 0, text);
        AssertEveryOperationWasCalled(simulator);
    }

    public void Dispose() => _limit.Dispose();

    private static void AssertEveryOperationWasCalled(AwsSimulator simulator)
    {
        ILookup<(string, string), SimulatorCall> calls = simulator.Calls.All
            .ToLookup(call => (call.Service, call.Operation));
        Assert.Equal(s_neverSucceed, Missing(call => call.Outcome == SimulatorCall.Success));
        Assert.Equal([], Missing(call => call.Outcome != SimulatorCall.Success));

        string[] Missing(Func<SimulatorCall, bool> predicate) => simulator.Operations
            .Where(operation => !calls[operation].Any(predicate))
            .Select(operation => operation.ToString())
            .Order()
            .ToArray();
    }

    private async Task InstallAsync()
    {
        string installed = Path.Combine(s_folder, "node_modules", ".package-lock.json");
        DateTime wanted = File.GetLastWriteTimeUtc(Path.Combine(s_folder, "package-lock.json"));
        if (File.Exists(installed) && File.GetLastWriteTimeUtc(installed) >= wanted)
        {
            return;
        }

        (int exitCode, string text) = await Tool.RunAsync(
            Tool.Npm,
            s_folder,
            ["ci", "--no-audit", "--no-fund", "--prefer-offline"],
            new Dictionary<string, string>(),
            _limit.Token);
        Assert.True(exitCode == 0, text);
    }

    private static string RepositoryRoot()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "RootAccess.sln")))
        {
            folder = folder.Parent!;
        }

        return folder.FullName;
    }
}
