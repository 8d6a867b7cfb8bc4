using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Threading.Tasks;
using RootAccess.Simulator.Tests.Conformance;

namespace RootAccess.Benchmarks;

/// <summary>
/// (2) over HTTP: the same thousand accounts in another process's simulator, this module beside the common pattern with
/// other clients, each in a process of its own.
/// </summary>
internal static class ClientsBenchmark
{
    public const int AccountCount = 1000;

    /// <summary>A process a call: so many accounts are enough to see.</summary>
    private const int CliAccountCount = 20;

    private const int Rate = 100;
    private const double Latency = 0.04;

    private static readonly Dictionary<string, string> s_adaptive = new() { ["AWS_RETRY_MODE"] = "adaptive" };
    private static readonly Dictionary<string, string> s_detailed = new() { ["DETAILED"] = "yes" };
    private static readonly Dictionary<string, string> s_everything = new() { ["TIMED"] = "everything" };

    /// <param name="given">The address of a server with admin endpoints; null to start one.</param>
    /// <param name="rounds">How often each row is measured; the run with the median time is shown.</param>
    public static async Task RunAsync(Uri? given, int rounds)
    {
        await InstallAsync();
        await using SimulatorServer server = given is not null
            ? SimulatorServer.At(given)
            : await SimulatorServer.StartAsync(string.Create(
                CultureInfo.InvariantCulture, $"--admin --latency {Latency}s --throttling sts:AssumeRoot={Rate}"));
        ClientRow[] rows = [.. Rows()];
        string loadBefore = Load();
        for (int round = 0; round < rounds; round++)
        {
            foreach (ClientRow row in rows)
            {
                await row.MeasureAsync(server);
            }
        }

        Table.Header(
            "client",
            "how",
            "audited",
            "failed accounts",
            "time",
            "possible",
            "rejected calls",
            "answered calls an account");
        foreach (ClientRow row in rows)
        {
            row.Show(given is null ? Bound : null);
        }

        Console.WriteLine();
        Console.WriteLine($"Medians of {rounds}. Load average {loadBefore} before, {Load()} after.");
    }

    private static IEnumerable<ClientRow> Rows()
    {
        foreach (ClientProgram program in new[] { ClientProgram.DotNet, ClientProgram.JavaScript, ClientProgram.Boto3 })
        {
            yield return new() { Program = program, How = "a task an account" };
            yield return new() { Program = program, How = "a task an account, adaptive", Environment = s_adaptive };
            yield return new() { Program = program, How = "32 at a time", AtOnce = 32 };
            yield return new()
            {
                Program = program, How = "32 at a time, adaptive", AtOnce = 32, Environment = s_adaptive,
            };
            yield return new() { Program = program, How = "16 at a time", AtOnce = 16 };
        }

        yield return new()
        {
            Program = ClientProgram.Cli, How = "a task an account", AccountCount = CliAccountCount, IsBound = false,
        };
        ClientProgram module = ClientProgram.Module;
        yield return new() { Program = module, How = "16 at a time", AtOnce = 16 };
        yield return new() { Program = module, How = "32 at a time", AtOnce = 32 };
        yield return new()
        {
            Program = module, How = "16 at a time, detailed", AtOnce = 16, Environment = s_detailed,
        };
        yield return new()
        {
            Program = module, How = "32 at a time, detailed", AtOnce = 32, Environment = s_detailed,
        };
        yield return new()
        {
            Program = module,
            How = "16 at a time, with connecting and reading the organization",
            AtOnce = 16,
            IsBound = false,
            Environment = s_everything,
        };
    }

    // What the burst does not cover passes at the rate, or as fast as the workers' calls come back.
    private static double Bound(int calls, int atOnce) =>
        Math.Max((AccountCount - Rate) / (double)Rate, calls * Latency / atOnce);

    private static string Load() => File.Exists("/proc/loadavg")
        ? File.ReadAllText("/proc/loadavg").Split(' ')[0]
        : "unknown";

    /// <summary>
    /// The AWS SDK for JavaScript, as its tests have it. Where that fails, the client says what it misses.
    /// </summary>
    private static async Task InstallAsync()
    {
        string folder = Path.Combine(Repository.Root, "tests", "conformance");
        if (Tool.Find(Tool.Npm) is not null && !Directory.Exists(Path.Combine(folder, "node_modules")))
        {
            await Tool.RunAsync(
                Tool.Npm,
                folder,
                ["ci", "--no-audit", "--no-fund", "--prefer-offline"],
                new Dictionary<string, string>(),
                default);
        }
    }
}
