using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using RootAccess.Simulator;
using RootAccess.Simulator.Server;

namespace RootAccess.Benchmarks;

/// <summary>A process that audits an organization as a user would, over HTTP; the simulator is in this one.</summary>
internal static class AuditProcess
{
    private static readonly Dictionary<int, ModuleRun> s_runs = [];

    /// <summary>What it told; several benchmarks read the one run of a size, because a large one takes minutes.</summary>
    public static async Task<ModuleRun> RunAsync(int accountCount)
    {
        if (!s_runs.TryGetValue(accountCount, out ModuleRun? run))
        {
            run = await StartAsync(accountCount);
            s_runs.Add(accountCount, run);
        }

        return run;
    }

    private static async Task<ModuleRun> StartAsync(int accountCount)
    {
        AwsSimulator simulator = Target.NewSimulator(accountCount);
        await using SimulatorHost host = await SimulatorHost.StartAsync(simulator);
        ModuleRun run = await ModuleProcess.RunAsync(
            ModuleProcess.OurModule,
            $"$null = Connect-RootAccess -EndpointUrl {host.Endpoint} -AccessKey {simulator.AccessKeyId}"
                + $" -SecretKey {simulator.SecretAccessKey} -Region us-east-1;"
                + " Get-OrgMemberAccount | Get-MemberRootCredential -MaximumRate 1000");
        return run.Results >= accountCount
            ? run
            : throw new InvalidOperationException($"Only {run.Results} of {accountCount} accounts were audited.");
    }
}
