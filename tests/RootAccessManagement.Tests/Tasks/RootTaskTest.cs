using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccessManagement.Tests.Hosting;

namespace RootAccessManagement.Tests.Tasks;

/// <summary>What tests of tasks share: the locked bucket and queue, and a folder for backups.</summary>
public abstract class RootTaskTest : ModuleTest, IDisposable
{
    private protected const string Given =
        """
        {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject",
        "Resource":"arn:aws:s3:::b/*"}]}
        """;

    private protected string Folder { get; } =
        Path.Combine(Path.GetTempPath(), "root-task-tests", Guid.NewGuid().ToString("N"));

    private protected SimulatedAccount BucketOwner =>
        SeededAccounts.Find(Aws.Simulator.State, SeededAccounts.LockedBucket);

    private protected SimulatedAccount QueueOwner =>
        SeededAccounts.Find(Aws.Simulator.State, SeededAccounts.LockedQueue);

    private protected SimulatedBucket Bucket => BucketOwner.Buckets.Single(b => b.Region == "eu-central-1");

    private protected SimulatedQueue Queue => QueueOwner.Queues.Single(q => q.Region == "eu-central-1");

    private protected string[] Backups => Directory.Exists(Folder) ? Directory.GetFiles(Folder) : [];

    private protected Dictionary<string, object?> Variables => new()
    {
        ["Owner"] = BucketOwner.Id,
        ["Bucket"] = Bucket.Name,
        ["QueueOwner"] = QueueOwner.Id,
        ["Queue"] = Queue.Name,
        ["Clean"] = Aws.Id(SeededAccounts.Clean),
        ["Folder"] = Folder,
        ["Given"] = Given,
        ["Management"] = Aws.Simulator.ManagementAccountId,
    };

    private protected RunResult Run(string script) => Session.Run(script, Variables);

    public void Dispose()
    {
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }
}
