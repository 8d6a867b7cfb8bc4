using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace RootAccess.Simulator.Throttling;

/// <summary>Which operations are throttled, and how hard. The caller's account pays.</summary>
public sealed class ThrottlePlan
{
    private readonly IReadOnlyDictionary<string, RequestRate> _rates;

    /// <param name="rates">
    /// Rates by <c>service:Operation</c>, the service being the signing name; <c>service:*</c> is one bucket for all
    /// other operations of a service together.
    /// </param>
    public ThrottlePlan(IReadOnlyDictionary<string, RequestRate> rates) => _rates = rates;

    /// <summary>No throttling.</summary>
    public static ThrottlePlan None { get; } = new(new Dictionary<string, RequestRate>());

    /// <summary>AWS's published rates for the Organizations API, per account and for all accounts together.</summary>
    public static ThrottlePlan PublishedOrganizationsRates { get; } = new(PublishedRates.ForOrganizations());

    /// <summary>
    /// The published rates of Organizations, STS and CloudTrail. AWS publishes none for IAM; 20 a second with a burst
    /// of 40 for each account is an assumption, and so is that AssumeRoot shares the bucket of STS's other operations.
    /// </summary>
    public static ThrottlePlan Aws { get; } = PublishedOrganizationsRates
        .With("sts:*", new RequestRate(600, 600))
        .With("cloudtrail:LookupEvents", new RequestRate(2, 2))
        .With("iam:*", new RequestRate(20, 40));

    /// <summary>This plan with more rates, or other ones.</summary>
    public ThrottlePlan With(string operation, RequestRate rate)
    {
        Dictionary<string, RequestRate> rates = new(StringComparer.Ordinal);
        foreach (KeyValuePair<string, RequestRate> entry in _rates)
        {
            rates[entry.Key] = entry.Value;
        }

        rates[operation] = rate;
        return new ThrottlePlan(rates);
    }

    /// <summary>
    /// Reads <c>none</c>, <c>aws</c>, rates such as <c>sts:AssumeRoot=100</c> or <c>iam:*=20/40</c> (requests a second,
    /// and burst, which is otherwise what passes in a second), or several of these with commas between them.
    /// </summary>
    /// <exception cref="FormatException">It is none of these, or there is no such operation.</exception>
    public static ThrottlePlan Parse(string text) => text.Split(',').Aggregate(None, (plan, part) => part switch
    {
        "none" => None,
        "aws" => Aws._rates.Aggregate(plan, (all, entry) => all.With(entry.Key, entry.Value)),
        _ when ReadRate(part) is (string operation, RequestRate rate) => plan.With(operation, rate),
        _ => throw new FormatException(
            $"'{part}' is not none, aws or the rate of an operation, such as sts:AssumeRoot=100 or iam:*=20/40."),
    });

    /// <summary>The rates of single accounts in the form that <see cref="Parse"/> reads.</summary>
    public override string ToString() => _rates.Count == 0
        ? "none"
        : string.Join(",", _rates.Select(entry => string.Format(
            CultureInfo.InvariantCulture, "{0}={1}/{2}", entry.Key, entry.Value.PerSecond, entry.Value.Burst)));

    internal RequestRate? RateOf(string service, string operation, out string key)
    {
        key = service + ":" + operation;
        if (_rates.Count == 0)
        {
            return null;
        }

        if (_rates.TryGetValue(key, out RequestRate? rate))
        {
            return rate;
        }

        key = service + ":*";
        return _rates.TryGetValue(key, out rate) ? rate : null;
    }

    private static (string Operation, RequestRate Rate)? ReadRate(string text)
    {
        string[] sides = text.Split('=');
        string[] numbers = sides[sides.Length - 1].Split('/');
        if (sides.Length != 2 || numbers.Length > 2 || ReadNumber(numbers[0]) is not { } perSecond)
        {
            return null;
        }

        // A bucket that holds less than one request never lets any pass.
        double? burst = numbers.Length == 2 ? ReadNumber(numbers[1]) : Math.Max(1, perSecond);
        return burst >= 1 && IsOperation(sides[0]) ? (sides[0], new RequestRate(perSecond, burst.Value)) : null;
    }

    private static double? ReadNumber(string text) => double.TryParse(
        text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double number)
            && number is > 0 and <= 1_000_000
        ? number
        : null;

    // A rate for a misspelt operation would limit nothing.
    private static bool IsOperation(string name) => new ServiceRouter().Operations.Any(
        operation => name == operation.Service + ":" + operation.Operation || name == operation.Service + ":*");
}
