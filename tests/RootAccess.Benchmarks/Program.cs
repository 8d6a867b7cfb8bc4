using System;
using System.Globalization;
using System.Linq;
using RootAccess.Benchmarks;

if (args is [{ } first, ..] && int.TryParse(first, out _))
{
    // How many requests the simulator's server answers: [seconds] [connections].
    await ServerLoad.RunAsync(args);
    return;
}

if (args is [DotNetClient.Argument])
{
    await DotNetClient.RunAsync();
    return;
}

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
string[] names = ["calls", "throughput", "cpu", "memory", "import", "clients"];
string[] wanted = args.Where(names.Contains).ToArray();
bool Runs(string name) => wanted.Length == 0 || wanted.Contains(name);

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
    // The last, because its table has other columns.
    int given = Array.IndexOf(args, "--simulator");
    await ClientsBenchmark.RunAsync(
        given < 0 ? null : new Uri(args[given + 1]), rounds: args.Contains("--quick") ? 1 : 3);
}
