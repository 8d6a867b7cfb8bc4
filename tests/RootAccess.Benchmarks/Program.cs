using System;
using System.Globalization;
using System.Linq;
using RootAccess.Benchmarks;

if (args is [{ } first, ..] && int.TryParse(first, out _))
{
    // How many requests the simulator's server answers: [seconds] [connections].
    await ServerLoad.RunAsync(args);
    return 0;
}

if (args is [DotNetClient.Argument])
{
    await DotNetClient.RunAsync();
    return 0;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string[] names = ["calls", "throughput", "cpu", "memory", "import"];
string[] wanted = args.Where(name => name == "clients" || names.Contains(name)).ToArray();
int simulator = Array.IndexOf(args, "--simulator");
string[] unknown = args.Take(simulator < 0 ? args.Length : simulator).Except([.. names, "clients", "--quick"]).ToArray();
if (unknown.Length > 0 || (simulator >= 0 && simulator != args.Length - 2))
{
    Console.Error.WriteLine(
        $"Give any of {string.Join(", ", names)} and clients, --quick, and at the end --simulator with an address;"
            + " or two numbers, to measure the simulator's server.");
    return 2;
}

bool Runs(string name) => wanted.Contains(name) || (wanted.Length == 0 && names.Contains(name));

Table.Start();
if (Runs("calls"))
{
    await CallsBenchmark.RunAsync();
}

if (Runs("throughput"))
{
    await ThroughputBenchmark.RunAsync();
}

if (Runs("cpu"))
{
    await CpuBenchmark.RunAsync();
}

if (Runs("memory"))
{
    await MemoryBenchmark.RunAsync(args.Contains("--quick") ? [1_000, 10_000] : [1_000, 10_000, 50_000]);
}

if (Runs("import"))
{
    await ImportBenchmark.RunAsync();
}

if (Runs("clients"))
{
    // The last, because its table has other columns; and only when asked for, because it takes other clients and longer.
    await ClientsBenchmark.RunAsync(
        simulator < 0 ? null : new Uri(args[simulator + 1]), rounds: args.Contains("--quick") ? 1 : 3);
}

return 0;
