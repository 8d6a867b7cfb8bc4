using System;
using System.Collections.Generic;

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
}
