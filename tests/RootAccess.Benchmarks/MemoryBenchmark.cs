using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Simulator;
using RootAccess.Simulator.Server;

namespace RootAccess.Benchmarks;

/// <summary>(4) Memory of a process that streams an organization through the pipeline; the simulator is in another.</summary>
internal static class MemoryBenchmark
{
    public static async Task RunAsync(IReadOnlyList<int> accountCounts)
    {
        List<double> peaks = [];
        foreach (int accountCount in accountCounts)
        {
            AwsSimulator simulator = Target.NewSimulator(accountCount);
            await using SimulatorHost host = await SimulatorHost.StartAsync(simulator);
            ModuleRun run = await ModuleProcess.RunAsync(
                ModuleProcess.OurModule,
                $"$null = Connect-RootAccess -EndpointUrl {host.Endpoint} -AccessKey {simulator.AccessKeyId}"
                    + $" -SecretKey {simulator.SecretAccessKey} -Region us-east-1;"
                    + " Get-OrgMemberAccount | Get-MemberRootCredential -MaximumRate 1000");
            peaks.Add(run.PeakMemory);
            Table.Add($"(4) peak memory, {accountCount:N0} accounts", $"{run.PeakMemory:F0} MB, {run.Results} rows");
        }

        double growth = peaks.Last() - peaks[0];
        Table.Add(
            $"(4) growth from {accountCounts[0]:N0} to {accountCounts[^1]:N0} accounts",
            $"{growth:F0} MB",
            "under 20 MB",
            growth < 20);
    }
}
