using System.Linq;
using RootAccess.Aws.Throttling;
using Xunit;

namespace RootAccess.Aws.Tests.Throttling;

/// <summary>What each answer does to the pace.</summary>
public sealed class GrantedPaceTests
{
    private readonly GrantedPace _pace = new(new RateSettings(Initial: 5, Ceiling: 20, Burst: 5));

    [Fact]
    public void ItGrowsSlowlyUpToTheCeiling()
    {
        Grant(1);
        Assert.Equal(5.25, _pace.Rate);

        Grant(100);
        Assert.Equal(20, _pace.Rate);
    }

    [Fact]
    public void TheFirstRefusalHalvesAndALaterOneSlowsByASeventh()
    {
        Grant(100);

        Refuse();
        Assert.Equal(10, _pace.Rate);

        Grant(50);
        Assert.Equal(20, _pace.Rate, 6);
        Refuse();
        Assert.Equal(17, _pace.Rate, 6);
    }

    [Fact]
    public void AnswersToCallsSentBeforeChangeNothing()
    {
        long[] turns = [.. Enumerable.Range(0, 3).Select(_ => _pace.TakeTurn())];
        _pace.OnRefused(turns[0]);

        _pace.OnRefused(turns[1]);
        _pace.OnGranted(turns[2]);

        Assert.Equal(2.5, _pace.Rate);
    }

    [Fact]
    public void ItClimbsQuicklyThenSlowlyAndThenSpeedsUp()
    {
        FindTen();

        Grant(25);
        Assert.InRange(_pace.Rate, 9.8, 9.9);
        Grant(25);
        Assert.Equal(10, _pace.Rate, 6);
        Grant(25);
        Assert.InRange(_pace.Rate, 10.1, 10.3);
        Grant(75);
        Assert.InRange(_pace.Rate, 20, 20);
    }

    [Fact]
    public void RefusalsThatComeTogetherPutTheNextOff()
    {
        FindTen();
        Grant(50);
        long[] turns = [.. Enumerable.Range(0, 3).Select(_ => _pace.TakeTurn())];

        Assert.All(turns, _pace.OnRefused);

        Assert.Equal(8.5, _pace.Rate, 6);
        Grant(50);
        Assert.InRange(_pace.Rate, 9.7, 9.9);
        Grant(50);
        Assert.Equal(10, _pace.Rate, 6);
    }

    [Fact]
    public void OneRefusalAmongGrantedCallsSoonAfterSlowingIsWaitedOut()
    {
        FindTen();
        Grant(1);
        double before = _pace.Rate;

        Refuse();
        Assert.Equal(before, _pace.Rate);

        Refuse();
        Assert.InRange(_pace.Rate, before * 0.84, before * 0.86);
    }

    [Fact]
    public void WhereNothingIsGrantedItFallsToTheFloorAndComesBackWithTheFirstCalls()
    {
        FindTen();
        Grant(50);
        Refuse();
        Refuse();
        Assert.Equal(10 * 0.85 * 0.85, _pace.Rate, 6);
        Refuse();
        Assert.Equal(10 * 0.85 * 0.85 / 2, _pace.Rate, 6);
        for (int i = 0; i < 10; i++)
        {
            Refuse();
        }

        Assert.Equal(0.5, _pace.Rate);
        Grant(1);
        Assert.InRange(_pace.Rate, 1, 1.2);
        Grant(20);
        Assert.InRange(_pace.Rate, 7, 9);
    }

    [Fact]
    public void ALiftedCeilingStartsAtAQuarterOfItUnlessTheRateIsFound()
    {
        _pace.Limit(20);
        Assert.Equal(5, _pace.Rate);
        _pace.Limit(400);
        Assert.Equal(100, _pace.Rate);

        Refuse();
        _pace.Limit(1000);
        Assert.Equal(50, _pace.Rate);
    }

    [Fact]
    public void WhatWasFoundIsKeptUnderALowerCeiling()
    {
        FindTen();
        _pace.Limit(2);
        Grant(500);

        Assert.Equal(2, _pace.Rate);
        _pace.Limit(20);
        Assert.Equal(8.5, _pace.Rate, 6);
    }

    // Ten was refused, so that the pace is a seventh less.
    private void FindTen()
    {
        Grant(20);
        Refuse();
        Grant(50);
        Assert.Equal(10, _pace.Rate, 6);
        Refuse();
        Assert.Equal(8.5, _pace.Rate, 6);
    }

    private void Grant(int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            _pace.OnGranted(_pace.TakeTurn());
        }
    }

    private void Refuse() => _pace.OnRefused(_pace.TakeTurn());
}
