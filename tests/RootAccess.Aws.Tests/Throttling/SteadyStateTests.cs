using System;
using System.Linq;
using Xunit;
using Xunit.Abstractions;
using Answer = RootAccess.Aws.Tests.Throttling.ThrottledWorkers.Answer;

namespace RootAccess.Aws.Tests.Throttling;

/// <summary>
/// The granted rate in all kinds of circumstances. The figures are others than those the limiter's own were chosen
/// with.
/// </summary>
public sealed class SteadyStateTests(ITestOutputHelper output)
{
    // Calls until a run has settled, and calls that are counted then.
    private const double Settling = 400;
    private const double Counted = 1200;

    private static readonly int[] s_workers = [6, 24, 48];
    private static readonly double[] s_latencies = [0.015, 0.12, 0.7];
    private static readonly double[] s_ceilings = [20, 600];

    [Theory]
    [InlineData(0.25)]
    [InlineData(0.6)]
    [InlineData(1.3)]
    [InlineData(2.5)]
    [InlineData(4)]
    [InlineData(6)]
    [InlineData(9)]
    [InlineData(13)]
    [InlineData(18)]
    [InlineData(28)]
    [InlineData(45)]
    [InlineData(80)]
    [InlineData(140)]
    [InlineData(250)]
    public void LessThanOneCallInTwentyIsRefusedAndNineTenthsOfThePossibleAreGranted(double granted)
    {
        var runs =
            from burst in new[] { 2, 3, 8, 35, Math.Max(2, granted) }
            from workers in s_workers
            from latency in s_latencies
            from ceiling in s_ceilings
            let possible = Math.Min(Math.Min(granted, ceiling), workers / latency)
            let run = new ThrottledWorkers
            {
                Granted = granted,
                Burst = burst,
                Workers = workers,
                Latency = TimeSpan.FromSeconds(latency),
                Ceiling = ceiling,
            }
            select (Name: $"burst {burst}, {workers} workers, {latency} s, ceiling {ceiling}", Steady(run, possible));

        Steadiness[] all = [.. runs.Select(run => run.Item2 with { Name = run.Name })];
        Steadiness worst = all.MaxBy(run => run.Refused)!;
        Steadiness slowest = all.MinBy(run => run.Reached)!;
        output.WriteLine($"{all.Average(run => run.Refused):P1} refused, at most {worst}; slowest {slowest}");
        Assert.InRange(worst.Refused, 0, 0.05);
        Assert.InRange(slowest.Reached, 0.9, 1.1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(40)]
    public void ABucketOfASingleCallIsFoundToo(double granted)
    {
        Steadiness steady = Steady(new ThrottledWorkers { Granted = granted, Burst = 1 }, granted);

        output.WriteLine(steady.ToString());
        Assert.InRange(steady.Refused, 0, 0.05);
        Assert.InRange(steady.Reached, 0.9, 1);
    }

    [Theory]
    [InlineData(4, 8)]
    [InlineData(12, 12)]
    [InlineData(25, 50)]
    [InlineData(90, 90)]
    public void OthersWhoTakeHalfOfItAtRandomLeaveUsTheRest(double granted, double burst)
    {
        Steadiness[] all =
        [
            .. Enumerable.Range(11, 5).Select(seed => Steady(
                new ThrottledWorkers { Granted = granted, Burst = burst, Others = granted / 2, Seed = seed },
                granted / 2)),
        ];

        output.WriteLine(string.Join("; ", all.AsEnumerable()));
        Assert.InRange(all.Average(run => run.Refused), 0, 0.05);
        Assert.All(all, run => Assert.InRange(run.Reached, 0.85, 1.25));
    }

    [Theory]
    [InlineData(6, 0.2, 100)]
    [InlineData(45, 0.2, 100)]
    [InlineData(6, 0.7, 100)]
    [InlineData(45, 0.7, 100)]
    [InlineData(0.6, 2, 300)]
    [InlineData(6, 2, 300)]
    [InlineData(45, 2, 300)]
    public void ARateThatChangesIsFoundAgainWithinSoManyCalls(double granted, double factor, double calls)
    {
        var changesAt = TimeSpan.FromSeconds(Settling / granted);
        double changed = granted * factor;
        ThrottledWorkers run = new()
        {
            Granted = granted,
            Burst = Math.Max(2, granted),
            Share = at => at < changesAt ? 1 : factor,
        };

        Steadiness steady = Measure(run, changesAt + TimeSpan.FromSeconds(calls / changed), changed);

        output.WriteLine(steady.ToString());
        Assert.InRange(steady.Refused, 0, 0.05);
        Assert.InRange(steady.Reached, 0.9, 1.1);
    }

    [Theory]
    [InlineData(2, 20)]
    [InlineData(20, 20)]
    [InlineData(100, 1000)]
    public void AMinuteOfNothingIsForgottenWithinTheNext(double granted, double ceiling)
    {
        var stops = TimeSpan.FromMinutes(5);
        TimeSpan resumes = stops + TimeSpan.FromMinutes(1);
        ThrottledWorkers run = new()
        {
            Granted = granted,
            Burst = granted,
            Ceiling = ceiling,
            Share = at => at < stops || at >= resumes ? 1 : 0,
        };

        Steadiness steady = Measure(run, resumes + TimeSpan.FromMinutes(1), granted);

        output.WriteLine(steady.ToString());
        Assert.InRange(steady.Refused, 0, 0.05);
        Assert.InRange(steady.Reached, 0.9, 1.1);
    }

    [Theory]
    [InlineData(20, 300)]
    [InlineData(1000, 1000)]
    public void RefusalsWhateverThePaceSlowARunButDoNotStarveIt(double ceiling, int calls)
    {
        Assert.All(Enumerable.Range(21, 5), seed =>
        {
            ThrottledWorkers run = new()
            {
                Granted = 1000,
                Burst = 1000,
                Ceiling = ceiling,
                Chance = 0.1,
                Seed = seed,
            };

            int granted = run.Run(TimeSpan.FromMinutes(5)).Count(answer => answer.IsGranted);

            output.WriteLine($"{granted} calls in five minutes");
            Assert.InRange(granted, calls, 6000);
        });
    }

    private static Steadiness Steady(ThrottledWorkers run, double possible) =>
        Measure(run, TimeSpan.FromSeconds(Math.Max(30, Settling / possible)), possible);

    private static Steadiness Measure(ThrottledWorkers run, TimeSpan from, double possible)
    {
        var counted = TimeSpan.FromSeconds(Math.Max(60, Counted / possible));
        Answer[] answers = [.. run.Run(from + counted).Where(answer => answer.At > from)];
        int granted = answers.Count(answer => answer.IsGranted);
        return new Steadiness(
            (answers.Length - granted) / (double)answers.Length, granted / counted.TotalSeconds / possible);
    }

    private sealed record Steadiness(double Refused, double Reached)
    {
        public string Name { get; init; } = "";

        public override string ToString() => $"{Refused:P1} refused, {Reached:P0} reached {Name}";
    }
}
