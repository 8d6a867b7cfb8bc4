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
    public void ThePaceGrowsSlowlyUpToTheCeiling()
    {
        RateBudget budget = Budget(new RateSettings(Initial: 5, Ceiling: 20, Burst: 5));

        budget.OnSuccess();
        Assert.Equal(5.25, budget.Rate);
        for (int i = 0; i < 100; i++)
        {
            budget.OnSuccess();
        }

        Assert.Equal(20, budget.Rate);
    }

    [Fact]
    public void WhenNothingIsGrantedThePaceFallsAgainAndAgain()
    {
        RateBudget budget = Budget(new RateSettings(Initial: 8, Ceiling: 20, Burst: 5));

        budget.OnThrottled();
        budget.OnThrottled();
        Assert.Equal(4, budget.Rate);

        _time.Advance(TimeSpan.FromSeconds(1));
        budget.OnThrottled();
        Assert.InRange(budget.Rate, 2, 3.4);
        _time.Advance(TimeSpan.FromSeconds(2));
        for (int i = 0; i < 100; i++)
        {
            budget.OnThrottled();
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(0.5, budget.Rate);
    }

    [Fact]
    public void TheFirstRefusalHalvesAndALaterOneAmongManyAnswersSlowsALittle()
    {
        RateBudget budget = Budget(new RateSettings(Initial: 20, Ceiling: 20, Burst: 5));
        for (int i = 0; i < 50; i++)
        {
            budget.OnSuccess();
        }

        budget.OnThrottled();
        Assert.Equal(10, budget.Rate);
        _time.Advance(TimeSpan.FromSeconds(1));
        for (int i = 0; i < 200; i++)
        {
            budget.OnSuccess();
        }

        Assert.Equal(20, budget.Rate);
        budget.OnThrottled();

        Assert.Equal(17, budget.Rate);
    }

    [Fact]
    public void AfterTheFirstRefusalThePaceProbesInSmallSteps()
    {
        RateBudget budget = Budget(new RateSettings(Initial: 20, Ceiling: 20, Burst: 5));
        budget.OnThrottled();

        budget.OnSuccess();

        Assert.Equal(10.04, budget.Rate, 6);
    }

    [Fact]
    public void ALiftedCeilingStartsAtAQuarterOfIt()
    {
        RateBudget budget = Budget(new RateSettings(Initial: 5, Ceiling: 20, Burst: 5));

        budget.Limit(20);
        Assert.Equal(5, budget.Rate);
        budget.Limit(400);
        Assert.Equal(100, budget.Rate);
    }

    [Fact]
    public async Task AThrottleAnswerHoldsBackThoseWhoAlreadyWait()
    {
        RateBudget budget = Budget(new RateSettings(Initial: 2, Ceiling: 2, Burst: 1));
        Task[] waits = [.. Enumerable.Range(0, 2).Select(_ => budget.WaitAsync(default))];

        budget.OnThrottled();
        _time.Advance(TimeSpan.FromMilliseconds(500));
        Assert.False(waits[1].IsCompleted);
        _time.Advance(TimeSpan.FromMilliseconds(500));
        await waits[1];
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
        budget.OnSuccess();
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
