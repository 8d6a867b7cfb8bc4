using System;
using System.Collections.Concurrent;
using System.Collections.Generic;

namespace RootAccess.Aws.Throttling;

/// <summary>The budgets of one connection.</summary>
internal sealed class RateBudgets
{
    private static readonly RateSettings s_assumeRoot = new(Initial: 5, Ceiling: 20, Burst: 5) { Floor = 0.1 };

    // AWS publishes no rates for IAM, and root sessions draw on those of their own member accounts.
    private static readonly RateSettings s_iam = new(Initial: 400, Ceiling: 1000, Burst: 50) { Floor = 5 };

    // Rates and bursts AWS publishes for one account; an operation that is not listed gets the lowest of them.
    private static readonly RateSettings s_otherOrganizations = new(Initial: 1, Ceiling: 1, Burst: 2);
    private static readonly Dictionary<string, RateSettings> s_organizations = new(StringComparer.Ordinal)
    {
        // Far slower than all others, and not a rate to rely on: AWS's answers find it.
        ["CloseAccount"] = new(1, 1, 1) { Floor = 0.05, Increase = 0.01 },
        ["DescribeAccount"] = new(20, 20, 30),
        ["DescribeOrganization"] = new(1, 1, 2),
        ["DescribeOrganizationalUnit"] = new(2, 2, 2),
        ["DescribePolicy"] = new(2, 2, 2),
        ["ListAccounts"] = new(8, 8, 12),
        ["ListAccountsForParent"] = new(5, 5, 8),
        ["ListAWSServiceAccessForOrganization"] = new(1, 1, 3),
        ["ListDelegatedAdministrators"] = new(5, 5, 8),
        ["ListDelegatedServicesForAccount"] = new(5, 5, 8),
        ["ListOrganizationalUnitsForParent"] = new(5, 5, 8),
        ["ListParents"] = new(5, 5, 8),
        ["ListPolicies"] = new(5, 5, 8),
        ["ListPoliciesForTarget"] = new(5, 5, 8),
        ["ListTagsForResource"] = new(10, 10, 15),
    };

    private readonly ConcurrentDictionary<string, RateBudget> _organizations = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, RateBudget> _iam = new(StringComparer.OrdinalIgnoreCase);
    private readonly bool _isSimulation;
    private readonly TimeProvider _timeProvider;

    /// <summary>Makes the budgets of a connection.</summary>
    /// <param name="isSimulation">Whether nothing is limited unless it was asked for.</param>
    /// <param name="timeProvider">The clock.</param>
    public RateBudgets(bool isSimulation, TimeProvider timeProvider)
    {
        _isSimulation = isSimulation;
        _timeProvider = timeProvider;
        AssumeRoot = new RateBudget(s_assumeRoot, !isSimulation, timeProvider);
        AssumeRootCeilings = new RateCeilings(AssumeRoot, !isSimulation);
    }

    /// <summary>Opening root sessions.</summary>
    public RateBudget AssumeRoot { get; }

    /// <summary>The ceilings set for opening root sessions.</summary>
    public RateCeilings AssumeRootCeilings { get; }

    /// <summary>One operation of AWS Organizations.</summary>
    public RateBudget Organizations(string operation) => _organizations.GetOrAdd(
        operation,
        name => new RateBudget(
            s_organizations.TryGetValue(name, out RateSettings? published) ? published : s_otherOrganizations,
            !_isSimulation,
            _timeProvider));

    /// <summary>IAM at one address.</summary>
    public RateBudget Iam(Uri address) =>
        _iam.GetOrAdd(address.Authority, _ => new RateBudget(s_iam, !_isSimulation, _timeProvider));
}
