using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Simulator.Tests.Support;
using RootAccess.Simulator.Timing;
using Xunit;

namespace RootAccess.Simulator.Tests.Timing;

public sealed class DelayDistributionTests
{
    [Theory]
    [InlineData("none", "none")]
    [InlineData("20ms", "20ms")]
    [InlineData("3s", "3000ms")]
    [InlineData("0s-180s", "0ms-180000ms")]
    [InlineData("lognormal:20ms,0.5", "lognormal:20ms,0.5")]
    public void ReadsItsText(string text, string description) =>
        Assert.Equal(description, DelayDistribution.Parse(text).Description);

    [Fact]
    public void IsTextInTheFormThatItIsReadFrom() =>
        Assert.Equal(["none", "20ms"], new[] { DelayDistribution.None, DelayDistribution.Parse("20ms") }.Select(delay => $"{delay}"));

    [Theory]
    [InlineData("")]
    [InlineData("20")]
    [InlineData("-5s")]
    [InlineData("5s-1s")]
    [InlineData("1s-2s-3s")]
    [InlineData("lognormal:20ms")]
    [InlineData("lognormal:0s,1")]
    [InlineData("lognormal:1s,9")]
    [InlineData("999999s")]
    [InlineData("s")]
    public void RefusesOtherText(string text) =>
        Assert.Throws<FormatException>(() => DelayDistribution.Parse(text));

    [Fact]
    public void IsTheSameForTheSameSeed()
    {
        Assert.Equal(Draw("lognormal:20ms,0.5", seed: 3), Draw("lognormal:20ms,0.5", seed: 3));
        Assert.NotEqual(Draw("lognormal:20ms,0.5", seed: 3), Draw("lognormal:20ms,0.5", seed: 4));
    }

    [Fact]
    public void SpreadsAsItSays()
    {
        double[] uniform = Draw("10ms-30ms", seed: 1);
        double[] lognormal = Draw("lognormal:20ms,0.5", seed: 1);

        Assert.All(uniform, value => Assert.InRange(value, 10, 30));
        Assert.InRange(uniform.Average(), 19, 21);
        Assert.InRange(lognormal.Order().ElementAt(lognormal.Length / 2), 19, 21);
        Assert.InRange(lognormal.Order().ElementAt(lognormal.Length * 99 / 100), 20 * 2.8, 20 * 3.6);
    }

    [Fact]
    public async Task LatencyRunsOnTheSimulatorsClock()
    {
        FakeTimeProvider clock = new();
        AwsSimulator simulator = new(
            new SimulatorOptions { TimeProvider = clock, Latency = TimeSpan.FromSeconds(2) });
        using RawClient client = new(simulator);

        Task<RawAnswer> answer = client.IamAsync(simulator.Administrator, "GetUser");
        clock.Advance(TimeSpan.FromSeconds(1.9));
        Assert.False(answer.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(0.1));

        Assert.Equal(200, (await answer).Status);
    }

    private static double[] Draw(string text, int seed)
    {
        DelaySource source = new(DelayDistribution.Parse(text), seed);
        return Enumerable.Range(0, 4000).Select(_ => source.Next().TotalMilliseconds).ToArray();
    }
}
