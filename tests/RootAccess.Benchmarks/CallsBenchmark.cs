using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Credentials;
using RootAccess.Core.Journal;
using RootAccess.Simulator.State;

namespace RootAccess.Benchmarks;

/// <summary>(1) Calls an account.</summary>
internal static class CallsBenchmark
{
    private const int AccountCount = 200;

    public static async Task RunAsync()
    {
        await AuditAsync("quick audit of clean accounts", isClean: true, detailed: false, 2);
        await AuditAsync("quick audit as seeded (about half have credentials)", isClean: false, detailed: false, null);
        await AuditAsync("detailed audit of clean accounts", isClean: true, detailed: true, 6);
        await AuditAsync("detailed audit as seeded", isClean: false, detailed: true, 6);

        using Target target = await Target.ConnectAsync(AccountCount);
        RootCredentialRemovalOperation removal = new(target.Connected, new ChangeContext("Benchmark"));
        await target.ForEachAsync(account =>
            removal.RemoveAsync(account, new RemovalRequest(), CancellationToken.None));
        double sessions = target.Count("AssumeRoot") / (double)AccountCount;
        Table.Add(
            "(1) removal, as seeded",
            $"{sessions:F2} AssumeRoot an account, {target.Count() / (double)AccountCount:F2} calls",
            "1 AssumeRoot",
            sessions == 1);
    }

    private static async Task AuditAsync(string name, bool isClean, bool detailed, double? goal)
    {
        using Target target = await Target.ConnectAsync(AccountCount);
        if (isClean)
        {
            target.Simulator.Change(organization =>
            {
                foreach (SimulatedAccount member in organization.Members)
                {
                    member.Root.LoginProfile = null;
                    member.Root.AccessKeys.Clear();
                    member.Root.MfaDevices.Clear();
                    member.Root.SigningCertificates.Clear();
                }
            });
        }

        RootCredentialAudit audit = new(target.Connected);
        await target.ForEachAsync(account => audit.AuditAsync(account.AccountId, detailed, CancellationToken.None));
        double calls = target.Count() / (double)AccountCount;
        Table.Add(
            "(1) " + name, $"{calls:F2} calls an account", goal is null ? "" : $"at most {goal}", goal is null ? null : calls <= goal);
    }
}
