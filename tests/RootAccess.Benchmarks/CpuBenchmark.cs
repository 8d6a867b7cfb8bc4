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
    private const int FewAccounts = 1000;

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
        ModuleRun few = await AuditProcess.RunAsync(FewAccounts);
        ModuleRun many = await AuditProcess.RunAsync(AccountCount);
        double each = (many.Cpu - few.Cpu) / (many.Results - few.Results);
        Table.Add(
            $"(3) CPU an account, the whole pipeline in a process of its own, over HTTP, beyond {FewAccounts:N0} accounts",
            $"{each:F2} ms",
            "under 1 ms",
            each < 1);
        Table.Add(
            "(3) the same, with connecting and with compiling everything at first use",
            $"{many.Cpu / many.Results:F2} ms an account of {AccountCount:N0} ({few.Cpu:F0} ms for the first {FewAccounts:N0})");
    }

    private static Task AuditAsync(Target target)
    {
        RootCredentialAudit audit = new(target.Connected);
        return target.ForEachAsync(account =>
            audit.AuditAsync(account.AccountId, detailed: false, CancellationToken.None));
    }
}
