using System;
using System.Collections.Generic;

namespace RootAccess.Simulator.Throttling;

/// <summary>Which operations are throttled, and how hard. The caller's account pays.</summary>
public sealed class ThrottlePlan
{
    private readonly IReadOnlyDictionary<string, RequestRate> _rates;

    /// <param name="rates">Rates by <c>service:Operation</c>, the service being the signing name.</param>
    public ThrottlePlan(IReadOnlyDictionary<string, RequestRate> rates) => _rates = rates;

    /// <summary>No throttling.</summary>
    public static ThrottlePlan None { get; } = new(new Dictionary<string, RequestRate>());

    /// <summary>AWS's published rates per account for the Organizations API.</summary>
    public static ThrottlePlan PublishedOrganizationsRates { get; } = new(new Dictionary<string, RequestRate>
    {
        ["organizations:CloseAccount"] = new(0.05, 1),
        ["organizations:DescribeAccount"] = new(20, 30),
        ["organizations:ListAccounts"] = new(8, 12),
        ["organizations:ListChildren"] = new(6, 10),
        ["organizations:ListParents"] = new(5, 8),
        ["organizations:ListAccountsForParent"] = new(5, 8),
        ["organizations:ListOrganizationalUnitsForParent"] = new(5, 8),
        ["organizations:ListRoots"] = new(1, 2),
        ["organizations:DescribeOrganization"] = new(1, 2),
        ["organizations:DescribeOrganizationalUnit"] = new(2, 2),
        ["organizations:ListTagsForResource"] = new(10, 15),
        ["organizations:DescribePolicy"] = new(2, 2),
        ["organizations:ListPolicies"] = new(5, 8),
        ["organizations:ListPoliciesForTarget"] = new(5, 8),
        ["organizations:EnableAWSServiceAccess"] = new(1, 2),
        ["organizations:DisableAWSServiceAccess"] = new(1, 2),
        ["organizations:ListAWSServiceAccessForOrganization"] = new(1, 3),
        ["organizations:ListDelegatedAdministrators"] = new(5, 8),
        ["organizations:RegisterDelegatedAdministrator"] = new(1, 2),
        ["organizations:DeregisterDelegatedAdministrator"] = new(1, 2),
    });

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

    internal RequestRate? RateOf(string service, string operation) =>
        _rates.Count > 0 && _rates.TryGetValue(service + ":" + operation, out RequestRate? rate) ? rate : null;
}
