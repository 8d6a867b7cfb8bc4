using System;
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Credentials;
using RootAccess.Core.Models;

namespace RootAccess.Benchmarks;

/// <summary>(2) A thousand accounts with 40 ms a call and 100 AssumeRoot a second, beside the common pattern.</summary>
internal static class ThroughputBenchmark
{
    private const int AccountCount = 1000;
    private const double Rate = 100;

    private static readonly TimeSpan s_latency = TimeSpan.FromMilliseconds(40);

    public static async Task RunAsync()
    {
        (TimeSpan theirs, int theirFailures, int theirRefusals) =
            await InProcessClient.RunAsync(Target.NewSimulator(AccountCount, s_latency, Rate), AccountCount);
        Table.Add(
            "(2) 1,000 accounts, 40 ms, 100 AssumeRoot/s: the common pattern",
            $"{theirs.TotalSeconds:F1} s, {theirFailures} failures, {theirRefusals} rejected calls");
        foreach (int workers in new[] { Target.Workers, 2 * Target.Workers })
        {
            await OursAsync(workers, theirs, theirRefusals);
        }
    }

    private static async Task OursAsync(int workers, TimeSpan theirs, int theirRefusals)
    {
        (TimeSpan ours, int failures, int refusals, int calls) = await MeasureAsync(workers);

        // The first hundred pass at once; what is left passes at the rate, or as fast as the workers' calls come back.
        double byRate = (AccountCount - Rate) / Rate;
        double byWorkers = calls * s_latency.TotalSeconds / workers;
        double bound = Math.Max(byRate, byWorkers);
        double share = bound / ours.TotalSeconds;
        Table.Add(
            $"(2) ours, {workers} at a time",
            $"{ours.TotalSeconds:F1} s of {bound:F1} s possible, {share:P0} (rate {byRate:F1} s, workers {byWorkers:F1} s)",
            "at least 95 %",
            share >= 0.95);
        Table.Add(
            $"(2) ours, {workers} at a time",
            $"{failures} failures, {refusals} rejected calls",
            "no failures; a tenth of the rejected calls, or twice as fast",
            failures == 0 && (refusals <= theirRefusals / 10.0 || ours * 2 <= theirs));
    }

    private static async Task<(TimeSpan Elapsed, int Failures, int Refusals, int Calls)> MeasureAsync(int workers)
    {
        using Target target = await Target.ConnectAsync(AccountCount, s_latency, Rate);
        RootCredentialAudit audit = new(target.Connected);
        int failures = 0;
        long start = Stopwatch.GetTimestamp();
        await target.ForEachAsync(async account =>
        {
            MemberRootCredential row =
                (await audit.AuditAsync(account.AccountId, detailed: false, CancellationToken.None)).Row;
            if (row.Status == RootCredentialStatus.Unknown)
            {
                Interlocked.Increment(ref failures);
            }
        }, workers);
        return (
            Stopwatch.GetElapsedTime(start),
            failures,
            target.Count(isThrottled: true),
            target.Count(isThrottled: false));
    }
}
