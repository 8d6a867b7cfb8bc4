using System;
using System.Collections.Generic;
using System.Linq;

namespace RootAccess.Simulator.State;

/// <summary>The organization: its tree, accounts, settings and policies.</summary>
public sealed class SimulatedOrganization
{
    public const string IamServicePrincipal = "iam.amazonaws.com";

    private readonly Dictionary<string, SimulatedAccount> _accounts = [];
    private readonly List<SimulatedAccount> _accountOrder = [];
    private readonly Dictionary<string, OrganizationalUnit> _units = [];
    private readonly List<OrganizationalUnit> _unitOrder = [];

    public required string Id { get; init; }

    public required string Partition { get; init; }

    public required string ManagementAccountId { get; init; }

    public required string RootId { get; init; }

    /// <summary><c>ALL</c> or <c>CONSOLIDATED_BILLING</c>.</summary>
    public string FeatureSet { get; set; } = "ALL";

    /// <summary>Services with trusted access, and since when.</summary>
    public IDictionary<string, DateTimeOffset> TrustedServices { get; } =
        new SortedDictionary<string, DateTimeOffset>(StringComparer.Ordinal);

    public IList<DelegatedAdministrator> DelegatedAdministrators { get; } = [];

    /// <summary>The features of centralized root access that are on, and since when.
    /// They survive while trusted access is off, as in AWS.</summary>
    public IDictionary<string, DateTimeOffset> RootFeatures { get; } =
        new SortedDictionary<string, DateTimeOffset>(StringComparer.Ordinal);

    public IList<OrganizationPolicy> Policies { get; } = [];

    /// <summary>The policy types that may be attached.</summary>
    public ISet<string> EnabledPolicyTypes { get; } =
        new SortedSet<string>(StringComparer.Ordinal) { OrganizationPolicy.ServiceControl };

    /// <summary>The policy that delegates parts of the organization to members, or null.</summary>
    public DelegationPolicy? DelegationPolicy { get; set; }

    /// <summary>Accounts that were asked for, the oldest first.</summary>
    public IList<AccountCreation> AccountCreations { get; } = [];

    /// <summary>All accounts, in the order they joined, the management account first.</summary>
    public IReadOnlyList<SimulatedAccount> Accounts => _accountOrder;

    /// <summary>The root and every organizational unit, parents before children.</summary>
    public IReadOnlyList<OrganizationalUnit> Units => _unitOrder;

    public SimulatedAccount ManagementAccount => _accounts[ManagementAccountId];

    public IEnumerable<SimulatedAccount> Members => _accountOrder.Where(account => account.Id != ManagementAccountId);

    public SimulatedAccount Account(string id) => _accounts[id];

    public SimulatedAccount? FindAccount(string? id) =>
        id is not null && _accounts.TryGetValue(id, out SimulatedAccount? account) ? account : null;

    public OrganizationalUnit? FindUnit(string? id) =>
        id is not null && _units.TryGetValue(id, out OrganizationalUnit? unit) ? unit : null;

    /// <summary>Finds a bucket by its name, which is unique everywhere.</summary>
    public SimulatedBucket? FindBucket(string name) =>
        _accountOrder.SelectMany(account => account.Buckets).FirstOrDefault(bucket => bucket.Name == name);

    /// <summary>Finds a unit by its names below the root, for instance <c>Workloads/Prod</c>.</summary>
    public OrganizationalUnit UnitAt(string path)
    {
        OrganizationalUnit unit = _units[RootId];
        foreach (string name in path.Split('/'))
        {
            unit = _unitOrder.Single(child => child.ParentId == unit.Id && child.Name == name);
        }

        return unit;
    }

    public void Add(SimulatedAccount account)
    {
        _accounts.Add(account.Id, account);
        _accountOrder.Add(account);
    }

    public void Add(OrganizationalUnit unit)
    {
        _units.Add(unit.Id, unit);
        _unitOrder.Add(unit);
    }

    /// <summary>Takes away an empty unit.</summary>
    public void Remove(OrganizationalUnit unit)
    {
        _units.Remove(unit.Id);
        _unitOrder.Remove(unit);
        foreach (OrganizationPolicy policy in Policies)
        {
            policy.TargetIds.Remove(unit.Id);
        }
    }

    public IEnumerable<SimulatedAccount> AccountsIn(string parentId) =>
        _accountOrder.Where(account => account.ParentId == parentId);

    public bool IsTrusted(string servicePrincipal) => TrustedServices.ContainsKey(servicePrincipal);

    public bool IsDelegatedAdministrator(string accountId, string? servicePrincipal = null) =>
        DelegatedAdministrators.Any(entry => entry.AccountId == accountId
            && (servicePrincipal is null || entry.ServicePrincipal == servicePrincipal));

    /// <summary>The ids from the root down to a unit, both included.</summary>
    public IReadOnlyList<string> PathTo(string unitId)
    {
        List<string> path = [];
        for (OrganizationalUnit? unit = FindUnit(unitId); unit is not null; unit = FindUnit(unit.ParentId))
        {
            path.Insert(0, unit.Id);
        }

        return path;
    }

    public string AccountArn(string accountId) =>
        $"arn:{Partition}:organizations::{ManagementAccountId}:account/{Id}/{accountId}";

    public string UnitArn(string unitId) => unitId == RootId
        ? $"arn:{Partition}:organizations::{ManagementAccountId}:root/{Id}/{unitId}"
        : $"arn:{Partition}:organizations::{ManagementAccountId}:ou/{Id}/{unitId}";

    public string DelegationPolicyArn(string policyId) =>
        $"arn:{Partition}:organizations::{ManagementAccountId}:resourcepolicy/{Id}/{policyId}";

    public string PolicyArn(string type, string policyId) =>
        $"arn:{Partition}:organizations::{ManagementAccountId}:policy/{Id}/{type.ToLowerInvariant()}/{policyId}";
}
