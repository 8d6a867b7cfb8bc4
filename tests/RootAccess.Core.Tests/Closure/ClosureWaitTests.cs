using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Closure;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Closure;

/// <summary>Following a closure to its end, and being stopped on the way.</summary>
public sealed class ClosureWaitTests : ClosureTest
{
    [Fact]
    public async Task FollowsUntilAwsReadsTheAccountAsClosed()
    {
        DateTimeOffset closesAt = Time.GetUtcNow() + TimeSpan.FromMinutes(12);
        Time.OnPause = pause =>
        {
            if (Time.GetUtcNow() + pause >= closesAt)
            {
                SetState(Shop, AccountState.Closed);
            }
        };

        MemberAccountClosure row = (await CloseAsync(Waiting(), Shop))[0].Row;

        Assert.Equal((ClosureOutcome.Closed, AccountState.Closed), (row.Outcome, row.State));
        Assert.Contains("90 days", row.Detail, StringComparison.Ordinal);
        Assert.Equal([Shop], Requests);
    }

    [Fact]
    public async Task LooksAtLongAndGrowingIntervals()
    {
        List<TimeSpan> pauses = [];
        Time.OnPause = pauses.Add;

        await CloseAsync(Waiting(minutes: 20), Shop);

        Assert.Equal([1, 2, 4, 5, 5, 3], pauses.ConvertAll(pause => (int)pause.TotalMinutes));
    }

    [Fact]
    public async Task IsRequestedWhenTheTimeIsUp()
    {
        OperationResult<MemberAccountClosure> result = (await CloseAsync(Waiting(minutes: 5), Shop))[0];

        Assert.Equal((ClosureOutcome.Requested, AccountState.PendingClosure), (result.Row.Outcome, result.Row.State));
        Assert.Null(result.Error);
        Assert.Equal(TimeSpan.FromMinutes(5), Time.Paused);
    }

    [Fact]
    public async Task OneReadThatFailsDoesNotEndTheWait()
    {
        Time.OnPause = _ =>
        {
            Client.Organization.Failures["DescribeAccount"] = Failures.Throttled();
            Time.OnPause = _ =>
            {
                Client.Organization.Failures.Clear();
                SetState(Shop, AccountState.Closed);
            };
        };

        OperationResult<MemberAccountClosure> result = (await CloseAsync(Waiting(), Shop))[0];

        Assert.Equal(ClosureOutcome.Closed, result.Row.Outcome);
    }

    [Fact]
    public async Task ExpiredCredentialsEndTheWaitWithTheRowAndTheError()
    {
        Time.OnPause = _ => Client.Organization.Failures["DescribeAccount"] = Failures.Expired();

        OperationResult<MemberAccountClosure> result = (await CloseAsync(Waiting(), Shop))[0];

        Assert.Equal(ClosureOutcome.Requested, result.Row.Outcome);
        Assert.Equal(ErrorIds.CallerCredentialsExpired, result.Error!.ErrorId);
        Assert.True(result.Error.IsFatal);
    }

    [Fact]
    public async Task AStopWhileFollowingKeepsTheRow()
    {
        using CancellationTokenSource stop = new();
        Time.OnPause = _ => stop.Cancel();
        using ClosureRun run = await StartAsync(Waiting(), Shop);

        OperationResult<MemberAccountClosure> result = await run.CloseNextAsync(() => true, stop.Token);

        Assert.Equal((Shop, ClosureOutcome.Requested), (result.Row.AccountId, result.Row.Outcome));
    }

    [Fact]
    public async Task AStopWhileTheRequestIsSentKeepsTheRow()
    {
        using CancellationTokenSource stop = new();
        Client.Closures.OnRequest = _ => stop.Cancel();
        using ClosureRun run = await StartAsync(new ClosureOptions(), Shop);

        OperationResult<MemberAccountClosure> result = await run.CloseNextAsync(() => true, stop.Token);

        Assert.Equal((Shop, ClosureOutcome.Requested), (result.Row.AccountId, result.Row.Outcome));
    }

    [Fact]
    public async Task AStopWhileWaitingForASlotSendsNothingMore()
    {
        using CancellationTokenSource stop = new();
        Client.Closures.Answer(ClosureAnswers.Limit());
        Time.OnPause = _ => stop.Cancel();
        using ClosureRun run = await StartAsync(Waiting(), Shop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.CloseNextAsync(() => true, stop.Token));

        Assert.Equal([Shop], Requests);
    }

    [Fact]
    public async Task AnAccountThatMayNotStartIsLeftAlone()
    {
        using ClosureRun run = await StartAsync(new ClosureOptions(), Shop);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => run.CloseNextAsync(() => false, CancellationToken.None));

        Assert.Empty(Requests);
        Assert.Equal(0, run.Progress.Handled);
    }

    [Fact]
    public async Task OneRequestIsSentAtATimeInTheOrderGiven()
    {
        int atOnce = 0;
        Client.Organization.Before = async (operation, token) =>
        {
            if (operation == "DescribeAccount")
            {
                Assert.Equal(1, Interlocked.Increment(ref atOnce));
                await Task.Yield();
                Interlocked.Decrement(ref atOnce);
            }
        };
        using ClosureRun run = await StartAsync(new ClosureOptions(), Play, Shop, Lab);

        await Task.WhenAll(
            Task.Run(() => run.CloseNextAsync(() => true, CancellationToken.None)),
            Task.Run(() => run.CloseNextAsync(() => true, CancellationToken.None)),
            Task.Run(() => run.CloseNextAsync(() => true, CancellationToken.None)));

        Assert.Equal([Play, Shop, Lab], Requests);
        Assert.Equal(new ClosureProgress(3, 3, 0, 0), run.Progress);
    }
}
