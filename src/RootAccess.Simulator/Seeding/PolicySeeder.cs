using System.Linq;
using RootAccess.Simulator.State;

namespace RootAccess.Simulator.Seeding;

/// <summary>Makes the service control policies and attaches them.</summary>
internal static class PolicySeeder
{
    public const string FullAccessId = "p-FullAWSAccess";
    public const string FullResourceAccessId = "p-RCPFullAWSAccess";

    public static void AddPolicies(SimulatedOrganization organization, IdFactory ids)
    {
        OrganizationPolicy full = OrganizationPolicy.Create(
            FullAccessId,
            $"arn:{organization.Partition}:organizations::aws:policy/service_control_policy/{FullAccessId}",
            "FullAWSAccess",
            "Allows access to every operation",
            OrganizationPolicy.ServiceControl,
            PolicyTexts.FullAwsAccess,
            awsManaged: true);
        full.TargetIds.UnionWith(organization.Units.Select(unit => unit.Id));
        full.TargetIds.UnionWith(organization.Accounts.Select(account => account.Id));
        organization.Policies.Add(full);

        // Attached to nothing until resource control policies are switched on.
        organization.Policies.Add(OrganizationPolicy.Create(
            FullResourceAccessId,
            $"arn:{organization.Partition}:organizations::aws:policy/resource_control_policy/{FullResourceAccessId}",
            "RCPFullAWSAccess",
            "Allows access to every resource",
            OrganizationPolicy.ResourceControl,
            PolicyTexts.FullResourceAccess,
            awsManaged: true));

        OrganizationPolicy longTermRoot = Add(
            organization,
            ids,
            "DenyLongTermRoot",
            "Root only through central root access",
            PolicyTexts.DenyLongTermRoot);
        longTermRoot.TargetIds.Add(organization.UnitAt(AccountCatalog.Prod).Id);

        OrganizationPolicy anyRoot = Add(
            organization, ids, "DenyRootUser", "Denies the root user everything", PolicyTexts.DenyRoot);
        anyRoot.TargetIds.UnionWith(organization.Accounts
            .Where(account => account.Name == SeededAccounts.BlockedByPolicy)
            .Select(account => account.Id));
    }

    private static OrganizationPolicy Add(
        SimulatedOrganization organization, IdFactory ids, string name, string description, string content)
    {
        string id = ids.PolicyId();
        string arn = organization.PolicyArn(OrganizationPolicy.ServiceControl, id);
        OrganizationPolicy policy = OrganizationPolicy.Create(
            id, arn, name, description, OrganizationPolicy.ServiceControl, content);
        organization.Policies.Add(policy);
        return policy;
    }
}
