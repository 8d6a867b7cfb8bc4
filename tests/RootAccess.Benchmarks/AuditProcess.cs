using System;
using System.Threading.Tasks;
using RootAccess.Simulator;
using RootAccess.Simulator.Server;

namespace RootAccess.Benchmarks;

/// <summary>A process that audits an organization as a user would, over HTTP; the simulator is in this one.</summary>
internal static class AuditProcess
{
    public static async Task<ModuleRun> RunAsync(int accountCount)
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
