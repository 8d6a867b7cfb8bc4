using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace RootAccess.Benchmarks;

/// <summary>(5) Importing the module, and a first result, beside a binary module with nothing in it.</summary>
internal static class ImportBenchmark
{
    private const int Runs = 9;

    public static async Task RunAsync()
    {
        List<double> firstOfOurs = [];
        List<double> firstOfEmpty = [];
        await CompareAsync("a bare engine", async (module, isOurs) =>
        {
            ModuleRun run = await ModuleProcess.RunAsync(module, isOurs ? "Get-RootTask" : "Get-Nothing");
            (isOurs ? firstOfOurs : firstOfEmpty).Add(run.FirstResult);
            return run.Import;
        });
        Table.Add(
            "(5) import to first result, in a bare engine",
            $"{Median(firstOfOurs):F0} ms beside {Median(firstOfEmpty):F0} ms");
        if (PowerShellProcess.Path is null)
        {
            Table.Add("(5) import, in PowerShell", "skipped: no pwsh on the path, and none named by PWSH");
            return;
        }

        await CompareAsync("PowerShell", (module, _) => PowerShellProcess.ImportAsync(module));
        List<double> ours = [];
        List<double> empty = [];
        for (int i = 0; i < Runs; i++)
        {
            empty.Add(await PowerShellProcess.StartAsync(ModuleProcess.EmptyModule));
            ours.Add(await PowerShellProcess.StartAsync(ModuleProcess.OurModule));
        }

        Table.Add(
            "(5) a PowerShell that starts, imports and ends",
            $"{Median(ours):F0} ms beside {Median(empty):F0} ms, {Median(ours) / Median(empty):F2} times");
    }

    private static async Task CompareAsync(string where, Func<string, bool, Task<double>> import)
    {
        List<double> ours = [];
        List<double> empty = [];
        List<double> assembly = [];
        for (int i = 0; i < Runs; i++)
        {
            // In turns, so that all see the same machine.
            assembly.Add(await import(ModuleProcess.EmptyAssembly, false));
            empty.Add(await import(ModuleProcess.EmptyModule, false));
            ours.Add(await import(ModuleProcess.OurModule, true));
        }

        double ratio = Median(ours) / Median(empty);
        Table.Add(
            $"(5) import in {where}, beside an empty binary module with a manifest",
            $"{Median(ours):F0} ms beside {Median(empty):F0} ms, {ratio:F2} times"
                + $" (at best {ours.Min():F0} beside {empty.Min():F0}, {ours.Min() / empty.Min():F2} times)",
            "within 1.5 times",
            ratio <= 1.5);
        Table.Add(
            $"(5) import in {where}, beside the empty assembly without a manifest",
            $"{Median(ours):F0} ms beside {Median(assembly):F0} ms, {Median(ours) / Median(assembly):F2} times");
    }

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return sorted[sorted.Length / 2];
    }
}
