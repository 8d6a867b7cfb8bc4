using System;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Runtime;
using RootAccess.Aws.Connections;
using RootAccess.Aws.Credentials;
using Xunit;

namespace RootAccess.Aws.Tests.Connections;

/// <summary>A source of keys that hangs, such as a process that waits for somebody, holds up no one who gives up.</summary>
public sealed class CallerWaitTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task WhoGivesUpDoesNotWaitAndTheKeysAreThereTheNextTime()
    {
        HangingSource source = new();
        using CallerKeys keys = Keys(source);
        using CancellationTokenSource stop = new();
        Task waiting = keys.PrepareAsync(stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(s_limit));
        Assert.Null(keys.AccessKeyId);
        source.Give("AKIA1");
        await keys.PrepareAsync(default).WaitAsync(s_limit);
        Assert.Equal("AKIA1", keys.AccessKeyId);
    }

    [Fact]
    public async Task ARenewalThatIsGivenUpLeavesTheOldKeysAndTheWayFreeForTheNext()
    {
        HangingSource source = new();
        using CallerKeys keys = Keys(source);
        source.Give("AKIA1");
        await keys.PrepareAsync(default);
        source.Hang();
        using CancellationTokenSource stop = new();
        Task waiting = keys.RenewAsync("AKIA1", stop.Token);

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(s_limit));
        Assert.Equal("AKIA1", keys.AccessKeyId);
        source.Give("AKIA2");
        Assert.True(await keys.RenewAsync("AKIA1", default).WaitAsync(s_limit));
        Assert.Equal("AKIA2", keys.AccessKeyId);
    }

    [Fact]
    public async Task ASourceThatBlocksItsThreadHoldsUpNobodyEither()
    {
        using ManualResetEventSlim release = new();
        SuppliedKeys source = new(
            () =>
            {
                release.Wait(s_limit);
                return new SuppliedCredentials { AccessKey = "AKIA1", SecretKey = "s" };
            },
            TimeProvider.System);
        using CallerKeys keys = Keys(source);
        using CancellationTokenSource stop = new();
        Task waiting = Task.Run(() => keys.PrepareAsync(stop.Token));

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(s_limit / 3));
        release.Set();
        await keys.PrepareAsync(default).WaitAsync(s_limit);
        Assert.Equal("AKIA1", keys.AccessKeyId);
    }

    [Fact]
    public async Task AFailureThatComesAfterEverybodyLeftIsNotLeftUnobserved()
    {
        string canary = Guid.NewGuid().ToString();
        bool isSeen = false;
        EventHandler<UnobservedTaskExceptionEventArgs> watch = (_, unobserved) =>
            isSeen |= unobserved.Exception.ToString().Contains(canary, StringComparison.Ordinal);
        TaskScheduler.UnobservedTaskException += watch;
        try
        {
            await LeaveBehindAFailureAsync(canary);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= watch;
        }

        Assert.False(isSeen);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task LeaveBehindAFailureAsync(string text)
    {
        HangingSource source = new();
        using CallerKeys keys = Keys(source);
        using CancellationTokenSource stop = new();
        Task waiting = keys.PrepareAsync(stop.Token);
        await source.Asked;
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting.WaitAsync(s_limit));
        source.Fail(text);
    }

    private static CallerKeys Keys(AWSCredentials source) => new(
        source,
        (_, _) => Task.FromResult(new CallerIdentity("111122223333", "arn:aws:iam::111122223333:user/ops")));

    private sealed class HangingSource : AWSCredentials, IInvalidatable
    {
        private readonly TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private TaskCompletionSource<ImmutableCredentials> _keys = new();

        internal Task Asked => _asked.Task;

        public override ImmutableCredentials GetCredentials() => throw new NotSupportedException();

        public override Task<ImmutableCredentials> GetCredentialsAsync()
        {
            _asked.TrySetResult();
            return _keys.Task;
        }

        public void Invalidate()
        {
        }

        internal void Hang() => _keys = new();

        internal void Give(string accessKeyId) => _keys.SetResult(new(accessKeyId, "s", null));

        internal void Fail(string text) => _keys.SetException(new InvalidOperationException(text));
    }
}
