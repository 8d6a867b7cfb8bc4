using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Tasks;
using RootAccess.Simulator.State;
using Xunit;

namespace RootAccess.Aws.Tests.Weather;

/// <summary>Unlocks and password recovery while the network and AWS fail at random.</summary>
public sealed class TaskWeatherTests : IDisposable
{
    private const string Region = "us-east-1";

    private readonly string _backups = Directory.CreateTempSubdirectory("root-access-").FullName;

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(150, 22)]
    public async Task EveryUnlockedBucketIsUnlocked(int accountCount, int seed)
    {
        using StormyOrganization stormy = await StormyOrganization.StartAsync(accountCount, seed, LockBuckets);

        IReadOnlyDictionary<string, RootTaskResult> rows = await InvokeAsync(stormy, account => new RootTaskRequest
        {
            Task = RootTaskName.S3UnlockBucketPolicy,
            BucketName = BucketOf(account),
            BackupFolder = _backups,
        });

        AreTrue(stormy, rows, account => account.Buckets.Single(item => item.Name == BucketOf(account.Id)).Policy);
    }

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(150, 23)]
    public async Task EveryUnlockedQueueIsUnlocked(int accountCount, int seed)
    {
        using StormyOrganization stormy = await StormyOrganization.StartAsync(accountCount, seed, LockQueues);

        IReadOnlyDictionary<string, RootTaskResult> rows = await InvokeAsync(stormy, _ => new RootTaskRequest
        {
            Task = RootTaskName.SQSUnlockQueuePolicy,
            QueueName = "locked",
            QueueRegion = Region,
            BackupFolder = _backups,
        });

        AreTrue(stormy, rows, account => account.Queues.Single(item => item.Name == "locked").Policy);
    }

    [Theory]
    [InlineData(1000, 1)]
    [InlineData(150, 24)]
    public async Task RecoveryIsAllowedWhereARowSaysSo(int accountCount, int seed)
    {
        using StormyOrganization stormy = await StormyOrganization.StartAsync(accountCount, seed);
        HashSet<string> before = [.. stormy.ActiveMembers.Where(account => account.Root.HasPassword)
            .Select(account => account.Id)];

        IReadOnlyDictionary<string, RootTaskResult> rows = await InvokeAsync(
            stormy, _ => new RootTaskRequest { Task = RootTaskName.IAMCreateRootUserPassword });

        AreComplete(stormy, rows);
        Assert.All(stormy.ActiveMembers, account =>
        {
            string outcome = rows[account.Id].Outcome;
            Assert.False(outcome == RootTaskOutcome.Completed && !account.Root.HasPassword);
            Assert.False(outcome == RootTaskOutcome.NothingToDo && !before.Contains(account.Id));
            Assert.False(outcome == RootTaskOutcome.Failed && account.Root.HasPassword != before.Contains(account.Id));
        });
    }

    public void Dispose() => Directory.Delete(_backups, recursive: true);

    private static Task<IReadOnlyDictionary<string, RootTaskResult>> InvokeAsync(
        StormyOrganization stormy, Func<string, RootTaskRequest> request)
    {
        RootTaskOperation operation = new(stormy.Connected, SimulatedAws.Context);
        return stormy.ForEachAsync(async account =>
            (await operation.InvokeAsync(account, request(account.AccountId), default)).Row);
    }

    private static void AreTrue(
        StormyOrganization stormy,
        IReadOnlyDictionary<string, RootTaskResult> rows,
        Func<SimulatedAccount, ResourcePolicy?> policy)
    {
        AreComplete(stormy, rows);
        Assert.Contains(rows.Values, row => row.Outcome == RootTaskOutcome.Completed);
        Assert.All(stormy.ActiveMembers, account =>
        {
            RootTaskResult row = rows[account.Id];
            bool isLocked = policy(account) is not null;
            Assert.False(row.Verified && isLocked, $"{row.Target} of {row.AccountId} is {row.Outcome} and locked.");
            Assert.False(row.Outcome == RootTaskOutcome.Failed && !isLocked, $"{row.AccountId} failed and is unlocked.");
            Assert.Equal(row.Outcome is RootTaskOutcome.Completed or RootTaskOutcome.NothingToDo, row.Verified);
        });
    }

    // A change that AWS may have taken is sent once; a refused connection leaves it open and says so.
    private static void AreComplete(StormyOrganization stormy, IReadOnlyDictionary<string, RootTaskResult> rows) =>
        FinalRows.AreComplete(
            stormy,
            rows,
            stormy.ActiveMembers.Count,
            row => row.Outcome == RootTaskOutcome.Failed,
            row => row.ErrorId);

    private static string BucketOf(string accountId) => $"locked-{accountId}";

    private static void LockBuckets(SimulatedOrganization organization)
    {
        foreach (SimulatedAccount account in organization.Members)
        {
            string name = BucketOf(account.Id);
            account.Buckets.Add(new SimulatedBucket
            {
                Name = name,
                OwnerAccountId = account.Id,
                Region = Region,
                CreationDate = account.JoinedTimestamp,
                Policy = DenyAll("s3:*", $"arn:aws:s3:::{name}"),
            });
        }
    }

    private static void LockQueues(SimulatedOrganization organization)
    {
        foreach (SimulatedAccount account in organization.Members)
        {
            SimulatedQueue queue = SimulatedQueue.Create(
                "aws", account.Id, Region, "locked", account.JoinedTimestamp);
            queue.Policy = DenyAll("sqs:*", queue.Arn);
            account.Queues.Add(queue);
        }
    }

    private static ResourcePolicy DenyAll(string action, string resource) => ResourcePolicy.Parse(
        $$"""
        {"Version":"2012-10-17","Statement":[
          {"Effect":"Deny","Principal":"*","Action":"{{action}}","Resource":"{{resource}}"}]}
        """);
}
