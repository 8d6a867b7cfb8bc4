using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Tasks;

/// <summary>An unlock that is cut off between any two calls loses no policy, and its change is named.</summary>
public sealed class UnlockInterruptionTests : IDisposable
{
    private readonly string _folder =
        Path.Combine(Path.GetTempPath(), "root-task-tests", Guid.NewGuid().ToString("N"));

    [Fact]
    public async Task No_stop_between_two_calls_loses_a_policy()
    {
        bool wasEnded = true;
        int calls = 0;
        for (int skip = 0; wasEnded; skip++)
        {
            wasEnded = await UnlockAsync(new() { Skip = skip, Effect = FaultEffect.Delay(TimeSpan.Zero) }, stops: true);
            calls = skip;
        }

        // AssumeRoot, ListBuckets, GetBucketPolicy, DeleteBucketPolicy, GetBucketPolicy.
        Assert.Equal(5, calls);
    }

    [Theory]
    [InlineData("ListBuckets")]
    [InlineData("GetBucketPolicy")]
    [InlineData("DeleteBucketPolicy")]
    public async Task No_lost_answer_loses_a_policy(string operation) =>
        await UnlockAsync(new() { Operation = operation, Effect = FaultEffect.LoseResponse }, stops: false);

    public void Dispose()
    {
        if (Directory.Exists(_folder))
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task<bool> UnlockAsync(FaultRule rule, bool stops)
    {
        string folder = Path.Combine(_folder, Guid.NewGuid().ToString("N"));
        await using SimulatedAws aws = await SimulatedAws.StartAsync();
        using ModuleSession session = new ModuleSession().Connect(aws);
        string id = aws.Id(SeededAccounts.LockedBucket);
        SimulatedBucket bucket = aws.Simulator.State.Account(id).Buckets.Single(item => item.Policy is not null);
        string locked = bucket.Policy!.Text;
        session.Run("Get-OrgMemberAccount $Id", new() { ["Id"] = id });
        aws.Simulator.Faults.Script(rule with { AccountId = id, OnStrike = stops ? session.Stop : null });

        RunResult result = session.Run(
            "Invoke-RootTask $Id S3UnlockBucketPolicy -BucketName $Bucket -BackupPath $Folder -Force",
            new() { ["Id"] = id, ["Bucket"] = bucket.Name, ["Folder"] = folder });

        if (bucket.Policy is null)
        {
            string backup = Directory.GetFiles(folder).Single();
            Assert.Equal(locked, File.ReadAllText(backup));
            string told = string.Join('\n', [.. result.Values("BackupFile"), .. session.Host.Warnings]);
            Assert.Contains(backup, told, StringComparison.Ordinal);
        }

        return result.WasEnded;
    }
}
