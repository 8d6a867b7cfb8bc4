using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace RootAccess.Benchmarks;

/// <summary>(5) Importing the module, and a first result, beside a binary module with nothing in it.</summary>
internal static class ImportBenchmark
{
    private const int Runs = 7;

    public static async Task RunAsync()
    {
        List<ModuleRun> ours = [];
        List<ModuleRun> empty = [];
        for (int i = 0; i < Runs; i++)
        {
            // In turns, so that both see the same machine.
            empty.Add(await ModuleProcess.RunAsync(ModuleProcess.EmptyModule, "Get-Nothing"));
            ours.Add(await ModuleProcess.RunAsync(ModuleProcess.OurModule, "Get-RootTask"));
        }

        double ratio = Median(ours, run => run.Import) / Median(empty, run => run.Import);
        Table.Add(
            "(5) import, beside an empty binary module",
            $"{Median(ours, run => run.Import):F0} ms beside {Median(empty, run => run.Import):F0} ms, {ratio:F2} times",
            "within 1.5 times",
            ratio <= 1.5);
        Table.Add(
            "(5) import to first result",
            $"{Median(ours, run => run.FirstResult):F0} ms beside {Median(empty, run => run.FirstResult):F0} ms");
    }

    private static double Median(IEnumerable<ModuleRun> runs, Func<ModuleRun, double> value) =>
        runs.Select(value).Order().ElementAt(Runs / 2);
}
