using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Credentials;

namespace RootAccess.Benchmarks;

/// <summary>(3) What the client computes for an account of a quick audit.</summary>
internal static class CpuBenchmark
{
    private const int AccountCount = 5000;

    public static async Task RunAsync()
    {
        using (Target warm = await Target.ConnectAsync(AccountCount))
        {
            // The runtime compiles what is used often again, better; that takes more CPU than the work of a short run.
            await AuditAsync(warm);
        }

        using Target target = await Target.ConnectAsync(AccountCount);
        using Process self = Process.GetCurrentProcess();
        TimeSpan before = self.TotalProcessorTime;
        await AuditAsync(target);
        self.Refresh();
        double all = (self.TotalProcessorTime - before).TotalMilliseconds / AccountCount;
        Table.Add(
            "(3) CPU an account, client and simulator in one process that is warm, 5,000 accounts, no latency",
            $"{all:F2} ms ({target.Count() / (double)AccountCount:F1} calls an account)",
            "client under 1 ms",
            all < 1);
        ModuleRun first = await AuditProcess.RunAsync(AccountCount);
        ModuleRun both = await AuditProcess.RunAsync(2 * AccountCount);
        Table.Add(
            "(3) CPU an account, the pipeline in a process of its own, over HTTP, from the second 5,000 accounts on",
            $"{(both.Cpu - first.Cpu) / (both.Results - first.Results):F2} ms");
        Table.Add(
            "(3) the same, of the first 5,000, with connecting and everything that is compiled",
            $"{first.Cpu / first.Results:F2} ms",
            "client under 1 ms",
            first.Cpu / first.Results < 1);
    }

    private static Task AuditAsync(Target target)
    {
        RootCredentialAudit audit = new(target.Connected);
        return target.ForEachAsync(account =>
            audit.AuditAsync(account.AccountId, detailed: false, CancellationToken.None));
    }
}
