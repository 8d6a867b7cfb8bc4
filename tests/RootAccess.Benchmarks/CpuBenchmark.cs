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
        using (Target warm = await Target.ConnectAsync(200))
        {
            await AuditAsync(warm);
        }

        using Target target = await Target.ConnectAsync(AccountCount);
        using Process self = Process.GetCurrentProcess();
        TimeSpan before = self.TotalProcessorTime;
        await AuditAsync(target);
        self.Refresh();
        double all = (self.TotalProcessorTime - before).TotalMilliseconds / AccountCount;
        Table.Add(
            "(3) CPU an account, client and simulator in one process, 5,000 accounts, no latency",
            $"{all:F2} ms ({target.Count() / (double)AccountCount:F1} calls an account)");
        ModuleRun run = await AuditProcess.RunAsync(AccountCount);
        double client = run.Cpu / run.Results;
        Table.Add(
            "(3) CPU an account, the whole pipeline in a process of its own, over HTTP, with connecting and first use",
            $"{client:F2} ms",
            "under 1 ms",
            client < 1);
    }

    private static Task AuditAsync(Target target)
    {
        RootCredentialAudit audit = new(target.Connected);
        return target.ForEachAsync(account =>
            audit.AuditAsync(account.AccountId, detailed: false, CancellationToken.None));
    }
}
