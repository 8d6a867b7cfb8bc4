using System;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Core.Waiting;
using Xunit;

namespace RootAccess.Core.Tests.Waiting;

public sealed class RunPaceTests
{
    private readonly FakeTimeProvider _clock = new();
    private readonly RunPace _pace;

    public RunPaceTests() => _pace = new(_clock);

    [Fact]
    public void HasNoRateInTheFirstSecond()
    {
        Run(seconds: 0.9, done: 50);

        Assert.Null(_pace.PerSecond);
        Assert.Null(_pace.Remaining(10));
    }

    [Fact]
    public void HasNoRateWhileNothingComesToAnEnd()
    {
        Run(seconds: 20, done: 0);

        Assert.Null(_pace.PerSecond);
    }

    [Fact]
    public void TellsHowLongTheRestTakes()
    {
        for (int done = 5; done <= 50; done += 5)
        {
            Run(seconds: 1, done);
        }

        Assert.Equal(5, _pace.PerSecond);
        Assert.Equal(TimeSpan.FromSeconds(20), _pace.Remaining(100));
        Assert.Equal(TimeSpan.FromSeconds(10), _pace.Elapsed);
    }

    [Fact]
    public void JudgesByTheLastHalfMinute()
    {
        for (int second = 1; second <= 60; second++)
        {
            Run(seconds: 1, done: second);
        }

        for (int second = 1; second <= 35; second++)
        {
            Run(seconds: 1, done: 60 + (20 * second));
        }

        Assert.Equal(20, _pace.PerSecond);
    }

    [Fact]
    public void ForgetsALongWaitForAPerson()
    {
        Run(seconds: 1, done: 10);
        Run(seconds: 3600, done: 10);
        for (int second = 1; second <= 31; second++)
        {
            Run(seconds: 1, done: 10 + (10 * second));
        }

        Assert.Equal(10, _pace.PerSecond);
    }

    [Fact]
    public void SlowsDownWhenNothingMoreIsDone()
    {
        Run(seconds: 1, done: 10);
        Run(seconds: 1, done: 20);
        Run(seconds: 8, done: 20);

        Assert.Equal(2, _pace.PerSecond);
    }

    private void Run(double seconds, int done)
    {
        _clock.Advance(TimeSpan.FromSeconds(seconds));
        _pace.Note(done);
    }
}
