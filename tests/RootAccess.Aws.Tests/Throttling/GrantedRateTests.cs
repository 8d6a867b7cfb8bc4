using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Runtime;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Tests.Support;
using RootAccess.Aws.Throttling;
using RootAccess.Core.Errors;
using Xunit;
using Xunit.Abstractions;

namespace RootAccess.Aws.Tests.Throttling;

/// <summary>Many workers and a service that grants a rate nobody was told of.</summary>
public sealed class GrantedRateTests(ITestOutputHelper output)
{
    private static readonly TimeSpan s_latency = TimeSpan.FromMilliseconds(40);

    [Theory]
    [InlineData(100, 100, 1000)]
    [InlineData(100, 10, 1000)]
    [InlineData(30, 30, 1000)]
    [InlineData(10, 10, 20)]
    [InlineData(5, 5, 20)]
    [InlineData(3, 3, 20)]
    [InlineData(2, 1, 20)]
    [InlineData(1, 1, 20)]
    [InlineData(0.5, 1, 20)]
    [InlineData(0.5, 2, 20)]
    [InlineData(0.5, 20, 20)]
    [InlineData(1000, 1000, 20)]
    public async Task TheWorkersRunAtItAndHardlyEverAboveIt(double granted, double burst, double ceiling)
    {
        // Where an answer comes every second or two, it takes longer to learn from them.
        TimeSpan settled = TimeSpan.FromSeconds(granted < 3 ? 240 : 30);
        TimeSpan end = settled + TimeSpan.FromSeconds(Math.Max(20, 600 / granted));

        IReadOnlyList<Answer> answers = await RunAsync(granted, burst, ceiling, end);

        Answer[] steady = [.. answers.Where(answer => answer.At > settled)];
        double rate = steady.Count(answer => answer.IsGranted) / (end - settled).TotalSeconds;
        double refused = steady.Count(answer => !answer.IsGranted) / (double)steady.Length;
        output.WriteLine(
            $"granted {granted}/s, burst {burst}, ceiling {ceiling}: {rate:F2}/s, {refused:P1} refused; before: "
            + $"{answers.Count(answer => answer.At <= settled && !answer.IsGranted)} refused");
        Assert.InRange(rate / Math.Min(granted, ceiling), 0.9, 1.03);
        Assert.InRange(refused, 0, 0.05);
    }

    [Fact]
    public async Task NoCallFailsThoughItsTurnIsMinutesAway()
    {
        IReadOnlyList<Answer> answers = await RunAsync(0.25, 2, 20, TimeSpan.FromMinutes(20), workers: 64);

        Assert.InRange(answers.Count(answer => answer.IsGranted), 280, 303);
    }

    [Fact]
    public async Task ASlowStartAsksForFewInTheFirstSecond()
    {
        IReadOnlyList<Answer> answers = await RunAsync(1000, 1000, 20, TimeSpan.FromSeconds(1));

        Assert.InRange(answers.Count, 5, 12);
    }

    [Fact]
    public async Task ForThePaceADeniedCallIsAsGoodAsOneCarriedOut()
    {
        using VirtualTime time = new();
        RateBudget budget = new RateBudgets(isSimulation: false, time).AssumeRoot;
        AwsCall call = new() { Service = "sts", Operation = "AssumeRoot", Budget = budget };

        await Assert.ThrowsAsync<RootAccessException>(() => new AwsCaller(time, () => 0.5).CallAsync<bool>(
            call,
            _ => throw new AmazonServiceException("No")
            {
                ErrorCode = "AccessDenied",
                StatusCode = HttpStatusCode.Forbidden,
            },
            default));

        Assert.Equal(5.25, budget.Rate);
        Assert.True(budget.HasProgressWithin(TimeSpan.FromMinutes(1)));
    }

    private static async Task<IReadOnlyList<Answer>> RunAsync(
        double granted, double burst, double ceiling, TimeSpan end, int workers = 16)
    {
        using VirtualTime time = new();
        AwsCaller caller = new(time, () => 0.5);
        RateBudgets budgets = new(isSimulation: false, time);
        budgets.AssumeRoot.Limit(ceiling);
        List<Answer> answers = [];
        double tokens = burst;
        TimeSpan last = TimeSpan.Zero;

        await Task.WhenAll(Enumerable.Range(0, workers).Select(_ => Task.Run(WorkAsync)));
        return [.. answers.Where(answer => answer.At <= end)];

        async Task WorkAsync()
        {
            AwsCall call = new() { Service = "sts", Operation = "AssumeRoot", Budget = budgets.AssumeRoot };
            while (time.Elapsed < end)
            {
                await caller.CallAsync(call, SendAsync, default).ConfigureAwait(false);
            }
        }

        async Task<bool> SendAsync(CancellationToken cancellationToken)
        {
            await Task.Delay(s_latency, time, cancellationToken).ConfigureAwait(false);
            lock (answers)
            {
                TimeSpan now = time.Elapsed;
                tokens = Math.Min(burst, tokens + ((now - last).TotalSeconds * granted));
                last = now;
                bool isGranted = tokens >= 1;
                tokens -= isGranted ? 1 : 0;
                answers.Add(new Answer(now, isGranted));
                return isGranted ? true : throw new AmazonServiceException("Rate exceeded")
                {
                    ErrorCode = "Throttling",
                    StatusCode = HttpStatusCode.BadRequest,
                };
            }
        }
    }

    private sealed record Answer(TimeSpan At, bool IsGranted);
}
