using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Simulator.Calls;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.Seeding;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Journal;

/// <summary>A task or closure whose process is killed at its one change, and the same command again.</summary>
public sealed class KilledTaskTests() : ModuleTest(new() { Seed = new() { EnableFeatures = true } })
{
    private string Unlock => $"Invoke-RootTask {Aws.Id(SeededAccounts.LockedBucket)} S3UnlockBucketPolicy -Force"
        + $" -BucketName data-lake-raw-events -BackupPath {Aws.JournalFolder}/backups";

    private string Close => $"Close-MemberAccount {Aws.Id("sandbox-chen")} -Force";

    [Theory]
    [InlineData(true, "NothingToDo")]
    [InlineData(false, "Completed")]
    public async Task An_unlock_is_looked_up_and_done_once(bool isDone, string outcome)
    {
        await KillAsync(Unlock, "DeleteBucketPolicy", isDone);

        RunResult second = Session.Run(Unlock);

        Assert.Empty(second.Errors);
        Assert.Equal([outcome], second.Values("Outcome"));
        Assert.Contains("An interrupted run meant", second.Values("Detail")[0], System.StringComparison.Ordinal);
        Assert.Equal("FoundDone", JournalText.ReadChain(Aws.JournalFolder)
            .Single(entry => entry.IntentSequence == 1).Outcome);
        Assert.Single(Aws.Changes(), call => call.Operation == "DeleteBucketPolicy" && WasCarriedOut(call));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_closure_is_never_asked_for_twice(bool isDone)
    {
        await KillAsync(Close, "CloseAccount", isDone);

        RunResult second = Session.Run(Close);

        Assert.Equal([isDone ? "Requested" : "Deferred"], second.Values("Outcome"));
        Assert.Equal(isDone ? 0 : 1, JournalText.Unresolved(JournalText.ReadChain(Aws.JournalFolder)).Count());
        Assert.Single(Aws.Changes(), call => call.Operation == "CloseAccount");
    }

    private static bool WasCarriedOut(SimulatorCall call) =>
        call.Outcome is SimulatorCall.Success or nameof(FaultEffect.LoseResponse);

    private async Task KillAsync(string script, string operation, bool isDone)
    {
        Process? process = null;
        Aws.Simulator.Faults.Script(new()
        {
            Operation = operation,
            Effect = isDone ? FaultEffect.LoseResponse : FaultEffect.DropConnection,
            OnStrike = () => process!.Kill(),
        });
        using (process = ShellProcess.Start(
            "--command",
            $"$null = Connect-RootAccess -EndpointUrl {Aws.Variables["Endpoint"]} -AccessKey {Aws.Variables["Key"]}"
                + $" -SecretKey '{Aws.Variables["Secret"]}' -Region us-east-1 -JournalPath {Aws.JournalFolder}; {script}"))
        {
            Assert.NotEqual(0, (await ShellProcess.EndAsync(process)).ExitCode);
        }

        Assert.Single(JournalText.Unresolved(JournalText.ReadChain(Aws.JournalFolder)));
    }
}
