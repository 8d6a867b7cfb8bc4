using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Tasks;

public sealed class BucketUnlockTests : TaskTest
{
    private FakePolicy _policy = new(Locked);

    [Fact]
    public async Task DeletesThePolicyAndProvesIt()
    {
        OperationResult<RootTaskResult> result = await UnlockAsync();

        Assert.Equal(RootTaskOutcome.Completed, result.Row.Outcome);
        Assert.True(result.Row.Verified);
        Assert.Null(result.Error);
        Assert.Equal(Locked, result.Row.PreviousPolicy);
        Assert.Equal("arn:aws:s3:::vault", result.Row.Target);
        Assert.Equal(["ListBuckets", "GetBucketPolicy", "DeleteBucketPolicy", "GetBucketPolicy"], _policy.Calls);
        Assert.True(_policy.IsDisposed);
    }

    [Fact]
    public async Task ThePolicyIsOnTheDiskBeforeAnythingChanges()
    {
        string[] seen = [];
        _policy.BeforeChange = () => seen = [.. BackupFiles.Select(File.ReadAllText)];

        OperationResult<RootTaskResult> result = await UnlockAsync();

        Assert.Equal([Locked], seen);
        Assert.Equal(BackupFiles.Single(), result.Row.BackupFile);
        Assert.Equal("000000000003_vault_20260601T120000Z.json", Path.GetFileName(result.Row.BackupFile));
    }

    [Fact]
    public async Task ReplacesThePolicyByTheOneGiven()
    {
        OperationResult<RootTaskResult> result = await UnlockAsync(Open);

        Assert.Equal((RootTaskOutcome.Completed, true), (result.Row.Outcome, result.Row.Verified));
        Assert.Equal(Open, _policy.Text);
        Assert.Equal(Locked, File.ReadAllText(result.Row.BackupFile!));
        Assert.DoesNotContain("DeleteBucketPolicy", _policy.Calls);
    }

    [Fact]
    public async Task APolicyThatAwsWritesDifferentlyIsStillTheOneGiven()
    {
        _policy.Store = _ =>
            """
            { "Statement": { "Resource": ["arn:aws:s3:::vault/*"], 
              "Principal": {"AWS": "arn:aws:iam::000000000002:root"}, "Action": "s3:GetObject", "Effect": "Allow", "Sid": "Read" }, "Version": "2012-10-17" }
            """;

        OperationResult<RootTaskResult> result = await UnlockAsync(Open);

        Assert.Equal(RootTaskOutcome.Completed, result.Row.Outcome);
    }

    [Fact]
    public async Task WithoutAPolicyThereIsNothingToDo()
    {
        _policy = new FakePolicy(null);

        OperationResult<RootTaskResult> result = await UnlockAsync();

        Assert.Equal((RootTaskOutcome.NothingToDo, true), (result.Row.Outcome, result.Row.Verified));
        Assert.Null(result.Row.BackupFile);
        Assert.Equal(["ListBuckets", "GetBucketPolicy"], _policy.Calls);
        Assert.Empty(BackupFiles);
    }

    [Fact]
    public async Task ABucketThatHasTheGivenPolicyAlreadyIsLeft()
    {
        _policy = new FakePolicy(Open);

        Assert.Equal(RootTaskOutcome.NothingToDo, (await UnlockAsync(Open)).Row.Outcome);
        Assert.DoesNotContain("PutBucketPolicy", _policy.Calls);
    }

    [Fact]
    public async Task ABucketWithoutAPolicyTakesTheOneGivenWithoutABackup()
    {
        _policy = new FakePolicy(null);

        OperationResult<RootTaskResult> result = await UnlockAsync(Open);

        Assert.Equal((RootTaskOutcome.Completed, (string?)null), (result.Row.Outcome, result.Row.BackupFile));
        Assert.Equal(Open, _policy.Text);
    }

    [Fact]
    public async Task AMissingBucketIsNotFound()
    {
        Client.RootTasks.Bucket = new FakeBucketSession(Shop, _policy);

        OperationResult<RootTaskResult> result = await InvokeAsync(BucketRequest() with { BucketName = "other" });

        Assert.Equal((RootTaskOutcome.Failed, ErrorIds.BucketNotFound), (result.Row.Outcome, result.Row.ErrorId));
        Assert.Equal(["ListBuckets"], _policy.Calls);
        Assert.True(_policy.IsDisposed);
    }

    [Fact]
    public async Task ABackupThatCannotBeWrittenChangesNothing()
    {
        Directory.CreateDirectory(Folder);
        string file = Path.Combine(Folder, "file");
        File.WriteAllText(file, "in the way");
        Client.RootTasks.Bucket = new FakeBucketSession(Shop, _policy);

        OperationResult<RootTaskResult> result = await InvokeAsync(BucketRequest() with { BackupFolder = file });

        Assert.Equal((RootTaskOutcome.Failed, ErrorIds.PolicyBackupFailed), (result.Row.Outcome, result.Row.ErrorId));
        Assert.False(result.Row.Verified);
        Assert.Equal(["ListBuckets", "GetBucketPolicy"], _policy.Calls);
        Assert.Equal(Locked, _policy.Text);
    }

    [Fact]
    public async Task ARefusedChangeFailsAndNamesTheBackup()
    {
        _policy.ChangeTakesEffect = false;
        _policy.ChangeFailure = Failures.Denied();

        OperationResult<RootTaskResult> result = await UnlockAsync();

        Assert.Equal((RootTaskOutcome.Failed, ErrorIds.RootSessionDenied), (result.Row.Outcome, result.Row.ErrorId));
        Assert.NotNull(result.Row.BackupFile);
        Assert.Equal("DeleteBucketPolicy", _policy.Calls[^1]);
    }

    [Fact]
    public async Task ALostAnswerIsResolvedByReading()
    {
        _policy.ChangeFailure = Failures.Lost();

        OperationResult<RootTaskResult> result = await UnlockAsync();

        Assert.Equal((RootTaskOutcome.Completed, true), (result.Row.Outcome, result.Row.Verified));
        Assert.Null(result.Error);
    }

    [Fact]
    public async Task ALostRequestIsUnverifiedAndSentOnce()
    {
        _policy.ChangeTakesEffect = false;
        _policy.ChangeFailure = Failures.Lost();

        OperationResult<RootTaskResult> result = await UnlockAsync();

        Assert.Equal((RootTaskOutcome.Unverified, false), (result.Row.Outcome, result.Row.Verified));
        Assert.Same(_policy.ChangeFailure, result.Error);
        Assert.Single(_policy.Calls, "DeleteBucketPolicy");
        Assert.Equal(TimeSpan.FromSeconds(60), Clock.Paused);
    }

    [Fact]
    public async Task AChangeThatShowsLateIsWaitedFor()
    {
        _policy.ReadsBehind = 3;

        Assert.Equal(RootTaskOutcome.Completed, (await UnlockAsync()).Row.Outcome);
        Assert.InRange(Clock.Paused, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(59));
    }

    [Fact]
    public async Task AChangeThatNeverShowsIsUnverified()
    {
        _policy.ReadsBehind = int.MaxValue;

        OperationResult<RootTaskResult> result = await UnlockAsync();

        Assert.Equal((RootTaskOutcome.Unverified, false), (result.Row.Outcome, result.Row.Verified));
        Assert.Equal(ErrorIds.UnexpectedResponse, result.Row.ErrorId);
        Assert.NotNull(result.Row.BackupFile);
    }

    [Fact]
    public async Task AReadingThatFailsOnceIsTriedAgain()
    {
        _policy.ReadFailures.Enqueue(null);
        _policy.ReadFailures.Enqueue(Failures.Throttled());

        Assert.Equal(RootTaskOutcome.Completed, (await UnlockAsync()).Row.Outcome);
    }

    [Fact]
    public async Task WithoutAReadingAfterTheChangeNothingIsVerified()
    {
        _policy.ReadFailures.Enqueue(null);
        for (int i = 0; i < 20; i++)
        {
            _policy.ReadFailures.Enqueue(Failures.Throttled());
        }

        OperationResult<RootTaskResult> result = await UnlockAsync();

        Assert.Equal((RootTaskOutcome.Unverified, ErrorIds.Throttled), (result.Row.Outcome, result.Row.ErrorId));
    }

    [Fact]
    public async Task AFirstReadingThatFailsChangesNothing()
    {
        _policy.ReadFailures.Enqueue(Failures.Denied());

        Assert.Equal(RootTaskOutcome.Failed, (await UnlockAsync()).Row.Outcome);
        Assert.DoesNotContain("DeleteBucketPolicy", _policy.Calls);
    }

    [Fact]
    public async Task AStopBeforeTheSessionSkips()
    {
        Stop();

        OperationResult<RootTaskResult> result = await UnlockAsync();

        Assert.Equal((RootTaskOutcome.Skipped, (string?)null), (result.Row.Outcome, result.Row.ErrorId));
        Assert.Empty(Client.RootTasks.Opened);
    }

    [Fact]
    public async Task AStopAfterTheChangeWasSentIsUnverified()
    {
        _policy.AfterChange = Stop;

        OperationResult<RootTaskResult> result = await UnlockAsync();

        Assert.Equal((RootTaskOutcome.Unverified, false), (result.Row.Outcome, result.Row.Verified));
        Assert.Null(result.Error);
        Assert.NotNull(result.Row.BackupFile);
    }

    [Fact]
    public async Task ADeniedSessionFails()
    {
        Client.RootTasks.FailNext(Failures.Denied());

        Assert.Equal(ErrorIds.RootSessionDenied, (await UnlockAsync()).Row.ErrorId);
    }

    [Fact]
    public async Task AFeatureThatWasJustTurnedOnIsWaitedFor()
    {
        Client.RootTasks.FailNext(
            new RootAccessException(ErrorIds.RootSessionsDisabled, FailureCategory.InvalidOperation, "Off."));

        Assert.Equal(RootTaskOutcome.Completed, (await UnlockAsync()).Row.Outcome);
        Assert.Equal(2, Client.RootTasks.Opened.Count);
    }

    private Task<OperationResult<RootTaskResult>> UnlockAsync(string? policy = null)
    {
        Client.RootTasks.Bucket = new FakeBucketSession(Shop, _policy);
        return InvokeAsync(BucketRequest(policy));
    }
}
