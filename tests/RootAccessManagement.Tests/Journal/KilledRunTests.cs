using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Simulator.Calls;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Journal;

/// <summary>
/// A removal over 200 accounts, killed at 50 random points. Each next process is the second run of the one before.
/// </summary>
public sealed class KilledRunTests() : ModuleTest(new()
{
    Seed = new OrganizationSeed { AccountCount = Accounts, EnableFeatures = true },
})
{
    private const int Kills = 50;
    private const int Accounts = 200;

    private static readonly string[] s_deletions =
        ["DeleteAccessKey", "DeleteSigningCertificate", "DeleteLoginProfile", "DeactivateMFADevice"];

    // All accounts but the one whose root sessions a policy denies.
    private string Script => $"Get-OrgMemberAccount -ExcludeAccountId {Aws.Id(SeededAccounts.BlockedByPolicy)} |"
        + " Remove-MemberRootCredential -Force -MinimumIdleDays 0 -MaximumRate 1000 -ThrottleLimit 4 -Reason 'Killed often'";

    [Theory]
    [InlineData(1)]
    public async Task Nothing_is_lost_done_twice_or_said_wrongly(int seed)
    {
        GiveEveryCredential();
        Random random = new(seed);
        HashSet<(string Account, string Action, string Target)> before = Credentials();
        int killed = 0;
        for (int i = 0; i < Kills; i++)
        {
            killed += await RunAndKillAsync(random) ? 1 : 0;
            CheckAfterKill(before);
        }

        RunResult last = Session.Run(Script);

        Assert.Equal(Kills, killed);
        List<JournalText> entries = Read();
        int settled = entries.Count(
            entry => entry.Outcome is "FoundDone" or "FoundNotDone");
        Assert.True(settled > Kills / 10, $"Only {settled} intents were open after {Kills} kills.");
        CheckJournal(entries, before);
        CheckLastRun(last, entries);
    }

    // Enough for all the kills, and of every kind.
    private void GiveEveryCredential() => Aws.Simulator.Change(organization =>
    {
        foreach (SimulatedAccount member in organization.Members)
        {
            member.Root.LoginProfile ??= new() { CreateDate = member.Root.CreateDate };
            for (int i = 0; i < 2; i++)
            {
                string id = $"{member.Id}{i}";
                member.Root.AccessKeys.Add(new()
                {
                    AccessKeyId = $"AKIA{id}", SecretAccessKey = $"secret of {id}", CreateDate = member.Root.CreateDate,
                });
                member.Root.SigningCertificates.Add(new()
                {
                    CertificateId = $"CERTIFICATE{id}", Body = id, CreateDate = member.Root.CreateDate,
                });
                member.Root.MfaDevices.Add(new()
                {
                    SerialNumber = $"arn:aws:iam::{member.Id}:mfa/{i}", CreateDate = member.Root.CreateDate,
                });
            }
        }
    });

    /// <summary>Runs the pipeline in a process and kills it at one of its deletions, or soon after.</summary>
    private async Task<bool> RunAndKillAsync(Random random)
    {
        Process? process = null;
        int pause = random.Next(-4, 5);
        FaultEffect effect = random.Next(3) switch
        {
            0 => FaultEffect.DropConnection,
            1 => FaultEffect.LoseResponse,
            _ => FaultEffect.Delay(TimeSpan.Zero),
        };
        Task kill = Task.CompletedTask;
        Aws.Simulator.Faults.Script(new()
        {
            Operation = s_deletions[random.Next(s_deletions.Length)],
            Skip = random.Next(4),
            Effect = effect,
            OnStrike = () =>
            {
                if (pause <= 0)
                {
                    process!.Kill();
                }
                else
                {
                    kill = Task.Run(() => KillAfterAsync(process!, TimeSpan.FromMilliseconds(pause)));
                }
            },
        });
        using (process = ShellProcess.Start(
            "--command",
            $"$null = Connect-RootAccess -EndpointUrl {Aws.Variables["Endpoint"]} -AccessKey {Aws.Variables["Key"]}"
                + $" -SecretKey '{Aws.Variables["Secret"]}' -Region us-east-1 -JournalPath {Aws.JournalFolder}; {Script}"))
        {
            ShellResult result = await ShellProcess.EndAsync(process);
            await kill;
            Aws.Simulator.Faults.Clear();
            return result.ExitCode != 0;
        }
    }

    private static async Task KillAfterAsync(Process process, TimeSpan pause)
    {
        await Task.Delay(pause, TimeProvider.System);
        process.Kill();
    }

    private void CheckAfterKill(HashSet<(string Account, string Action, string Target)> before)
    {
        // What is gone had its intent on the disk.
        HashSet<(string, string, string)> meant = Read()
            .Where(entry => entry.Phase == "Intent")
            .Select(entry => (entry.AccountId, entry.Action, entry.Target)).ToHashSet();
        Assert.Empty(before.Except(Credentials()).Except(meant));
    }

    private void CheckJournal(
        List<JournalText> entries, HashSet<(string Account, string Action, string Target)> before)
    {
        Assert.Empty(JournalText.Unresolved(entries));
        Assert.Equal(before.Order(), entries
            .Where(entry => entry.Phase == "Intent")
            .Select(entry => (entry.AccountId, entry.Action, entry.Target)).Distinct().Order());

        // AWS accepts the deletion of a credential once; where that answer was lost, its state was found as meant.
        foreach (IGrouping<(string, string, string), JournalText> credential in entries
            .Where(entry => entry.Phase == "Outcome")
            .GroupBy(entry => (entry.AccountId, entry.Action, entry.Target)))
        {
            string outcomes = string.Join(", ", credential.Select(entry => entry.Outcome));
            Assert.True(credential.Count(entry => entry.Outcome == "Accepted") <= 1, $"{credential.Key}: {outcomes}");
            Assert.True(
                credential.Any(entry => entry.Outcome is "Accepted" or "FoundDone"), $"{credential.Key}: {outcomes}");
        }

        // The simulator carried every deletion out once.
        SimulatorCall[] deletions = Aws.Simulator.Calls.All
            .Where(call => s_deletions.Contains(call.Operation)
                && call.Outcome is SimulatorCall.Success or nameof(FaultEffect.LoseResponse)).ToArray();
        Assert.Equal(before.Count, deletions.Length);
    }

    private void CheckLastRun(RunResult last, List<JournalText> entries)
    {
        Assert.Empty(last.Errors);
        Assert.Empty(Credentials());
        Assert.Empty(last.Values("Outcome").Except(["Removed", "NothingToRemove"]));

        // Each row tells what was found of intents by this run, and no other row does.
        string process = entries[^1].Process;
        Assert.Equal(
            entries.Where(entry => entry.Process == process && entry.Outcome is "FoundDone"
                or "FoundNotDone").Select(entry => entry.AccountId).Distinct().Order(),
            last.Output.Where(row => row.Properties["Detail"].Value is string { Length: > 0 })
                .Select(row => row.Properties["AccountId"].Value.ToString()).Order());
    }

    private List<JournalText> Read() => JournalText.ReadChain(Aws.JournalFolder);

    private HashSet<(string Account, string Action, string Target)> Credentials()
    {
        HashSet<(string Account, string Action, string Target)> found = [];
        Aws.Simulator.Look(() => found.UnionWith(Aws.Simulator.State.Members
            .Where(member => member.GetState(TimeProvider.System.GetUtcNow()) == AccountState.Active
                && member.Id != Aws.Id(SeededAccounts.BlockedByPolicy))
            .SelectMany(Credentials)));
        return found;
    }

    private static IEnumerable<(string Account, string Action, string Target)> Credentials(SimulatedAccount member) =>
    [
        .. member.Root.AccessKeys.Where(key => key.RemovedAt is null).Select(key => (member.Id, "DeleteAccessKey", key.AccessKeyId)),
        .. member.Root.SigningCertificates.Where(certificate => certificate.RemovedAt is null).Select(
            certificate => (member.Id, "DeleteSigningCertificate", certificate.CertificateId)),
        .. member.Root.HasPassword
            ? [(member.Id, "DeleteLoginProfile", "password")]
            : Array.Empty<(string, string, string)>(),
        .. member.Root.MfaDevices.Where(device => device.RemovedAt is null).Select(
            device => (member.Id, "DeactivateMFADevice", device.SerialNumber)),
    ];
}
