using System;
using System.Collections.Generic;
using System.Linq;

namespace RootAccess.Simulator.Throttling;

/// <summary>The rates in the quota tables of AWS's documentation.</summary>
internal static class PublishedRates
{
    // Requests a second and burst, for an account and for the organization; where AWS gives no rate for the
    // organization there is a zero.
    private static readonly (string[] Operations, double Rate, double Burst, double AllRate, double AllBurst)[]
        s_organizations =
        [
            (["CloseAccount"], 0.05, 1, 0, 0),
            (["DescribeAccount"], 20, 30, 24, 36),
            (["ListAccounts"], 8, 12, 9, 15),
            (["ListChildren"], 6, 10, 7, 12),
            (["ListParents", "ListAccountsForParent", "ListOrganizationalUnitsForParent"], 5, 8, 6, 10),
            (["ListRoots"], 1, 2, 1, 3),
            (["DescribeOrganization"], 1, 2, 0, 0),
            (["DescribeOrganizationalUnit"], 2, 2, 2, 3),
            (["ListTagsForResource"], 10, 15, 12, 18),
            (["CreatePolicy", "AttachPolicy", "DetachPolicy", "UpdatePolicy"], 2, 3, 0, 0),
            (["DescribePolicy"], 2, 2, 2, 3),
            (["ListPolicies", "ListPoliciesForTarget", "ListTargetsForPolicy"], 5, 8, 6, 10),
            (["EnableAWSServiceAccess", "DisableAWSServiceAccess"], 1, 2, 0, 0),
            (["ListAWSServiceAccessForOrganization"], 1, 3, 1, 4),
            (["ListDelegatedAdministrators"], 5, 8, 6, 10),
            (["RegisterDelegatedAdministrator", "DeregisterDelegatedAdministrator"], 1, 2, 0, 0),
        ];

    public static Dictionary<string, RequestRate> ForOrganizations() => s_organizations
        .SelectMany(row => row.Operations.Select(name => (Key: "organizations:" + name, Rate: Rate(row))))
        .ToDictionary(entry => entry.Key, entry => entry.Rate, StringComparer.Ordinal);

    private static RequestRate Rate(
        (string[] Operations, double Rate, double Burst, double AllRate, double AllBurst) row) =>
        new(row.Rate, row.Burst)
        {
            Organization = row.AllRate > 0 ? new RequestRate(row.AllRate, row.AllBurst) : null,
        };
}
