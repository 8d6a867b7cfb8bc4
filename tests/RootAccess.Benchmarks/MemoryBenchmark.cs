using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;

namespace RootAccess.Benchmarks;

/// <summary>(4) Memory of a process that streams an organization through the pipeline; the simulator is in another.</summary>
internal static class MemoryBenchmark
{
    public static async Task RunAsync(IReadOnlyList<int> accountCounts)
    {
        List<double> peaks = [];
        foreach (int accountCount in accountCounts)
        {
            ModuleRun run = await AuditProcess.RunAsync(accountCount);
            peaks.Add(run.PeakMemory);
            Table.Add(
                $"(4) peak memory, {accountCount:N0} accounts",
                $"{run.PeakMemory:F0} MB; the garbage collector holds {run.Committed:F0} MB, of which"
                    + $" {run.Heap:F1} MB are in use at the end; {run.Methods:N0} methods compiled");
        }

        double growth = peaks.Last() - peaks[0];
        Table.Add(
            $"(4) growth from {accountCounts[0]:N0} to {accountCounts[^1]:N0} accounts",
            $"{growth:F0} MB",
            "under 20 MB",
            growth < 20);
    }
}
