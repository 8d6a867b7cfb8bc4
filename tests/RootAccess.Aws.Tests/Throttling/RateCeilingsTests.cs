using System;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Aws.Throttling;
using Xunit;

namespace RootAccess.Aws.Tests.Throttling;

/// <summary>Two cmdlets in one pipeline, each with a ceiling for the budget they share.</summary>
public sealed class RateCeilingsTests
{
    private readonly RateBudget _budget;
    private readonly RateCeilings _ceilings;

    public RateCeilingsTests()
    {
        RateBudgets budgets = new(isSimulation: false, new FakeTimeProvider());
        _budget = budgets.AssumeRoot;
        _ceilings = budgets.AssumeRootCeilings;
    }

    [Theory]
    [InlineData(2, 50, 2)]
    [InlineData(50, 2, 2)]
    public void OfTwoNamedTheLowerCounts(double first, double second, double expected)
    {
        using IDisposable one = _ceilings.Set(first, isNamed: true);
        using IDisposable two = _ceilings.Set(second, isNamed: true);

        Assert.Equal(expected, RateAtItsHighest());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(50)]
    public void ANamedOneBeatsTheUsualOneWhicheverCameFirst(double named)
    {
        using IDisposable usual = _ceilings.Set(20, isNamed: false);
        using IDisposable one = _ceilings.Set(named, isNamed: true);
        using IDisposable another = _ceilings.Set(20, isNamed: false);

        Assert.Equal(named, RateAtItsHighest());
    }

    [Fact]
    public void WhenTheLowerOneEndsTheOtherCounts()
    {
        using IDisposable high = _ceilings.Set(50, isNamed: true);
        using (_ceilings.Set(2, isNamed: true))
        {
            Assert.Equal(2, RateAtItsHighest());
        }

        Assert.Equal(50, RateAtItsHighest());
    }

    [Fact]
    public void TheLastOneStaysWhereAwsIsLimitedAnyway()
    {
        _ceilings.Set(2, isNamed: true).Dispose();

        Assert.True(_budget.IsLimited);
        Assert.Equal(2, RateAtItsHighest());
    }

    [Fact]
    public void ASimulationIsFreeAgainAfterwards()
    {
        RateBudgets budgets = new(isSimulation: true, new FakeTimeProvider());
        using (budgets.AssumeRootCeilings.Set(2, isNamed: true))
        {
            Assert.True(budgets.AssumeRoot.IsLimited);
        }

        Assert.False(budgets.AssumeRoot.IsLimited);
    }

    private double RateAtItsHighest()
    {
        for (int i = 0; i < 1000; i++)
        {
            _budget.OnGranted(1);
        }

        return _budget.Rate;
    }
}
