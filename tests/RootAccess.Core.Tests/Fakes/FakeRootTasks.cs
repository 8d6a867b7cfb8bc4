using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tests.Fakes;

/// <summary>Opens the sessions a test puts here; any other session is a call the test did not expect.</summary>
internal sealed class FakeRootTasks : IRootTaskPort
{
    private readonly Queue<Exception> _failures = new();

    internal List<string> Opened { get; } = [];

    internal IBucketPolicySession? Bucket { get; set; }

    internal IQueuePolicySession? Queue { get; set; }

    internal IPasswordRecoverySession? Recovery { get; set; }

    internal IssuedRootCredentials? Issued { get; set; }

    internal void FailNext(Exception failure) => _failures.Enqueue(failure);

    public Task<IBucketPolicySession> OpenBucketPolicySessionAsync(
        string accountId, CancellationToken cancellationToken) =>
        Open(RootTaskName.S3UnlockBucketPolicy, accountId, Bucket, cancellationToken);

    public Task<IQueuePolicySession> OpenQueuePolicySessionAsync(
        string accountId, string region, CancellationToken cancellationToken) =>
        Open(RootTaskName.SQSUnlockQueuePolicy, $"{accountId} {region}", Queue, cancellationToken);

    public Task<IPasswordRecoverySession> OpenPasswordRecoverySessionAsync(
        string accountId, CancellationToken cancellationToken) =>
        Open(RootTaskName.IAMCreateRootUserPassword, accountId, Recovery, cancellationToken);

    public async Task<IssuedRootCredentials> IssueAsync(
        string accountId,
        string taskName,
        int durationSeconds,
        IChangeRecord record,
        CancellationToken cancellationToken)
    {
        await record.SendingAsync(FakeClient.AccessKeyId, cancellationToken);
        return await Open(taskName, $"{accountId} {durationSeconds}", Issued, cancellationToken);
    }

    private Task<T> Open<T>(string taskName, string what, T? session, CancellationToken cancellationToken)
        where T : class
    {
        cancellationToken.ThrowIfCancellationRequested();
        Opened.Add($"{taskName} {what}");
        return _failures.Count > 0
            ? Task.FromException<T>(_failures.Dequeue())
            : Task.FromResult(session ?? throw new InvalidOperationException($"Unexpected {taskName} {what}."));
    }
}
