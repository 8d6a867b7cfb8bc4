using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Simulator;

namespace RootAccess.Benchmarks;

/// <summary>Requests a second of the simulator's server.</summary>
internal static class ServerLoad
{
    /// <param name="args">Seconds an operation, and connections; both may be left out.</param>
    public static async Task RunAsync(string[] args)
    {
        // The server runs in a process of its own, as it does for everybody else.
        int seconds = args.Length > 0 ? int.Parse(args[0], null) : 10;
        int connections = args.Length > 1 ? int.Parse(args[1], null) : 16;
        await using SimulatorServer server = await SimulatorServer.StartAsync("--accounts 40 --enable-features");
        Process process = server.Process!;
        JsonNode greeting = server.Greeting!;
        Uri endpoint = new(greeting["endpoint"]!.GetValue<string>());
        SimulatorCredential caller = new(
            greeting["managementAccountId"]!.GetValue<string>(),
            string.Empty,
            greeting["accessKeyId"]!.GetValue<string>(),
            greeting["secretAccessKey"]!.GetValue<string>());

        Console.WriteLine($"{Environment.ProcessorCount} cores, {connections} connections, {seconds} s for each operation");
        foreach (string operation in new[] { "GetUser", "ListOrganizationsFeatures", "GetAccountSummary" })
        {
            byte[] request = SignedCall.Create(operation, caller, endpoint);
            await LoadAsync(endpoint, connections, request, TimeSpan.FromSeconds(3));
            TimeSpan before = process.TotalProcessorTime;
            double[] times = await LoadAsync(endpoint, connections, request, TimeSpan.FromSeconds(seconds));
            process.Refresh();
            double spent = (process.TotalProcessorTime - before).TotalMicroseconds / times.Length;
            Array.Sort(times);
            Console.WriteLine(
                $"{operation,-26} {times.Length / (double)seconds,7:0} requests/s   p50 {Percentile(times, 50):0.0} ms   "
                    + $"p99 {Percentile(times, 99):0.0} ms   max {times[^1]:0} ms   {spent:0} µs of the server's CPU each");
        }
    }

    private static async Task<double[]> LoadAsync(
        Uri endpoint, int connections, byte[] request, TimeSpan duration)
    {
        using CancellationTokenSource stop = new(duration);
        List<LoadConnection> all = Enumerable.Range(0, connections).Select(_ => new LoadConnection()).ToList();
        await Task.WhenAll(all.Select(connection => connection.RunAsync(endpoint, request, stop.Token)));
        all.ForEach(connection => connection.Dispose());
        return all.SelectMany(connection => connection.Milliseconds).ToArray();
    }

    private static double Percentile(double[] sorted, int percent) => sorted[(sorted.Length - 1) * percent / 100];
}
