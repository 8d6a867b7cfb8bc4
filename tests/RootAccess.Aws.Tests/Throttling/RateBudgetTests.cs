using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Aws.Throttling;
using Xunit;

namespace RootAccess.Aws.Tests.Throttling;

public sealed class RateBudgetTests
{
    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task ABurstGoesAtOnceAndTheRestAtTheRate()
    {
        RateBudget budget = Budget(new RateSettings(Initial: 5, Ceiling: 20, Burst: 5));

        Task[] waits = [.. Enumerable.Range(0, 8).Select(_ => budget.WaitAsync(default))];

        Assert.Equal(5, waits.Count(wait => wait.IsCompleted));
        _time.Advance(TimeSpan.FromMilliseconds(200));
        await waits[5];
        Assert.False(waits[6].IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(400));
        await Task.WhenAll(waits);
    }

    [Fact]
    public async Task TurnsComeInTheOrderTheyWereAskedFor()
    {
        RateBudget budget = Budget(new RateSettings(Initial: 1, Ceiling: 1, Burst: 1));
        List<int> order = [];
        Task[] waits = [.. Enumerable.Range(0, 4).Select(WaitAsync)];

        for (int i = 0; i < 3; i++)
        {
            _time.Advance(TimeSpan.FromSeconds(1));
            await waits[i + 1];
        }

        Assert.Equal([0, 1, 2, 3], order);

        async Task WaitAsync(int number)
        {
            await budget.WaitAsync(default);
            order.Add(number);
        }
    }

    [Fact]
    public async Task AThrottleAnswerHoldsBackThoseWhoAlreadyWait()
    {
        RateBudget budget = Budget(new RateSettings(Initial: 2, Ceiling: 2, Burst: 1));
        Task<long>[] waits = [.. Enumerable.Range(0, 2).Select(_ => budget.WaitAsync(default))];

        budget.OnThrottled(await waits[0]);
        _time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.False(waits[1].IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(500));
        await waits[1];
    }

    [Fact]
    public async Task AfterARefusalNoneGoTogether()
    {
        RateBudget budget = Budget(new RateSettings(Initial: 4, Ceiling: 4, Burst: 4));
        budget.OnThrottled(await budget.WaitAsync(default));
        _time.Advance(TimeSpan.FromMinutes(1));

        Task[] waits = [.. Enumerable.Range(0, 2).Select(_ => budget.WaitAsync(default))];

        Assert.True(waits[0].IsCompleted);
        Assert.False(waits[1].IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(500));
        await waits[1];
    }

    [Fact]
    public async Task WhatAwsAskedToWaitHoldsForAll()
    {
        RateBudget budget = Budget(new RateSettings(Initial: 4, Ceiling: 4, Burst: 4));
        long[] turns = [await budget.WaitAsync(default), await budget.WaitAsync(default)];
        budget.OnThrottled(turns[0], TimeSpan.FromSeconds(30));
        budget.OnThrottled(turns[1], TimeSpan.FromSeconds(10));
        Task<long> waiting = budget.WaitAsync(default);

        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(waiting.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await waiting;
    }

    [Fact]
    public async Task WaitingCanBeCancelled()
    {
        RateBudget budget = Budget(new RateSettings(Initial: 1, Ceiling: 1, Burst: 1));
        using CancellationTokenSource cancel = new();
        await budget.WaitAsync(default);
        Task waiting = budget.WaitAsync(cancel.Token);

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }

    [Fact]
    public void ALimitIsTheNewCeilingAndBurst()
    {
        RateBudget budget = Budget(new RateSettings(Initial: 5, Ceiling: 20, Burst: 5));

        budget.Limit(2);
        Task[] waits = [.. Enumerable.Range(0, 5).Select(_ => budget.WaitAsync(default))];

        Assert.Equal(2, budget.Rate);
        Assert.Equal(2, waits.Count(wait => wait.IsCompleted));
        budget.OnGranted(1);
        Assert.Equal(2, budget.Rate);
    }

    [Fact]
    public void ASimulationIsLimitedOnlyWhenAskedTo()
    {
        RateBudgets budgets = new(isSimulation: true, _time);
        Assert.All(Enumerable.Range(0, 100), _ => Assert.True(budgets.AssumeRoot.WaitAsync(default).IsCompleted));

        budgets.AssumeRoot.Limit(1);

        Task[] waits = [.. Enumerable.Range(0, 3).Select(_ => budgets.AssumeRoot.WaitAsync(default))];
        Assert.Equal(1, waits.Count(wait => wait.IsCompleted));
    }

    [Theory]
    [InlineData("ListAccounts", 8)]
    [InlineData("ListRoots", 1)]
    [InlineData("SomethingNew", 1)]
    public void OrganizationsOperationsHaveBudgetsOfTheirOwn(string operation, double rate)
    {
        RateBudgets budgets = new(isSimulation: false, _time);

        Assert.Equal(rate, budgets.Organizations(operation).Rate);
        Assert.Same(budgets.Organizations(operation), budgets.Organizations(operation));
        Assert.NotSame(budgets.Organizations(operation), budgets.Organizations("DescribeAccount"));
    }

    private RateBudget Budget(RateSettings settings) => new(settings, isLimited: true, _time);
}
