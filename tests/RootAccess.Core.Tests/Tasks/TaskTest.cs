using System;
using System.IO;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Tasks;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Tasks;

/// <summary>What tests of tasks share: the shop's account, and a folder for backups.</summary>
public abstract class TaskTest : IDisposable
{
    internal const string Locked =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*"}]}""";

    internal const string Open =
        """
        {"Version":"2012-10-17","Statement":[{"Sid":"Read","Effect":"Allow","Principal":{"AWS":"000000000002"},
        "Action":"s3:GetObject","Resource":"arn:aws:s3:::vault/*"}]}
        """;

    private readonly CancellationTokenSource _stop = new();

    private protected string Folder { get; } =
        Path.Combine(Path.GetTempPath(), "root-task-tests", Guid.NewGuid().ToString("N"));

    private protected FakeClient Client { get; } = new();

    private protected SkippingTimeProvider Clock { get; } = new();

    private protected static string Shop => FakeOrganization.Shop;

    private protected string[] BackupFiles => Directory.Exists(Folder) ? Directory.GetFiles(Folder) : [];

    private protected static RootTaskRequest BucketRequest(string? policy = null) => new()
    {
        Task = RootTaskName.S3UnlockBucketPolicy,
        BucketName = FakeBucketSession.Name,
        Policy = policy,
    };

    private protected void Stop() => _stop.Cancel();

    /// <summary>Checks and invokes, as the cmdlet does.</summary>
    private protected async Task<OperationResult<RootTaskResult>> InvokeAsync(RootTaskRequest request)
    {
        Assert.Null(RootTaskRequestCheck.Check(request));
        ConnectedOrganization organization = Client.Connect(Clock);
        RootTaskOperation operation = new(organization, FakeClient.Context);
        AccountCheck check = await operation.CheckAsync(request, Shop, CancellationToken.None);
        Assert.Null(check.Refusal);
        bool isUnlock = request.Task is RootTaskName.S3UnlockBucketPolicy or RootTaskName.SQSUnlockQueuePolicy;
        RootTaskRequest withFolder = isUnlock
            ? request with { BackupFolder = request.BackupFolder ?? Folder }
            : request;
        return await operation.InvokeAsync(check.Account!, withFolder, _stop.Token);
    }

    public void Dispose()
    {
        _stop.Dispose();
        if (Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }

        GC.SuppressFinalize(this);
    }
}
