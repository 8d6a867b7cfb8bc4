using System;
using System.CommandLine;
using System.CommandLine.Parsing;
using System.Linq;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Throttling;
using RootAccess.Simulator.Timing;

namespace RootAccess.Simulator.Server;

/// <summary>The options of the command line and what they mean for a simulator.</summary>
internal static class ServerOptions
{
    public static Option<int> Accounts { get; } = new("--accounts")
    {
        Description = "Accounts in the organization, the management account included.",
        DefaultValueFactory = _ => 40,
        Validators =
        {
            result => Check(
                result,
                result.GetValueOrDefault<int>() >= OrganizationSeed.MinimumAccountCount,
                $"--accounts must be at least {OrganizationSeed.MinimumAccountCount}."),
        },
    };

    public static Option<int> Seed { get; } = new("--seed")
    {
        Description = "The same seed gives the same organization, latencies and delays.",
        DefaultValueFactory = _ => 1,
    };

    public static Option<int> Port { get; } = new("--port")
    {
        Description = "The port on 127.0.0.1; 0 takes a free one.",
        Validators =
        {
            result => Check(
                result,
                result.GetValueOrDefault<int>() is >= 0 and <= 65535,
                "--port must be between 0 and 65535."),
        },
    };

    public static Option<bool> Detached { get; } = new("--detached")
    {
        Description = "Goes on when standard input closes.",
    };

    public static Option<bool> EnableFeatures { get; } = new("--enable-features")
    {
        Description = "Starts with trusted access for IAM and both root features on.",
    };

    public static Option<string> State { get; } = new("--state")
    {
        Description = "Keeps the organization, with its simulated secrets, in this file and goes on from it.",
    };

    public static Option<bool> Admin { get; } = new("--admin")
    {
        Description = "Serves the endpoints under /_simulator/.",
    };

    public static Option<DelayDistribution> Latency { get; } = Delay(
        "--latency", "How long answers take: none, 20ms, 10ms-50ms or lognormal:20ms,0.5 (median and sigma).");

    public static Option<DelayDistribution> ConsistencyDelay { get; } = Delay(
        "--consistency-delay",
        "How long STS does not see changed features, trusted access and delegated administrators: none, 30s or 0s-180s.");

    public static Option<ThrottlePlan> Throttling { get; } = new("--throttling")
    {
        Description = "Request rates: none, aws for those that AWS publishes, and rates a second such as "
            + "sts:AssumeRoot=100 or iam:*=20/40 (with a burst), with commas between them.",
        HelpName = "rates",
        DefaultValueFactory = _ => ThrottlePlan.None,
        CustomParser = result => Parse("--throttling", result, ThrottlePlan.Parse),
    };

    public static SimulatorOptions Read(ParseResult arguments, OrganizationSeed seed, TimeProvider clock) => new()
    {
        TimeProvider = clock,

        // However far the simulated time is put forward: clients sign with the time they have.
        SigningClock = TimeProvider.System,
        Seed = seed,
        Latency = arguments.GetRequiredValue(Latency),
        ConsistencyDelay = arguments.GetRequiredValue(ConsistencyDelay),
        Throttling = arguments.GetRequiredValue(Throttling),
    };

    public static OrganizationSeed ReadSeed(ParseResult arguments) => new()
    {
        AccountCount = arguments.GetValue(Accounts),
        Seed = arguments.GetValue(Seed),
        EnableFeatures = arguments.GetValue(EnableFeatures),
    };

    private static Option<DelayDistribution> Delay(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "delay",
        DefaultValueFactory = _ => DelayDistribution.None,
        CustomParser = result => Parse(name, result, DelayDistribution.Parse),
    };

    private static T? Parse<T>(string name, ArgumentResult result, Func<string, T> parse)
        where T : class
    {
        try
        {
            return parse(result.Tokens.Single().Value);
        }
        catch (FormatException exception)
        {
            result.AddError($"{name}: {exception.Message}");
            return null;
        }
    }

    private static void Check(SymbolResult result, bool isValid, string message)
    {
        if (!isValid)
        {
            result.AddError(message);
        }
    }
}
