using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>Attaches policies to roots, units and accounts.</summary>
internal static class PolicyAttachmentOperations
{
    public static JsonObject Attach(OperationContext context, JsonInput input)
    {
        (OrganizationPolicy policy, string target) = Authorized(context, input, "AttachPolicy");
        if (!context.Organization.EnabledPolicyTypes.Contains(policy.Type))
        {
            throw new AwsError(
                400,
                "PolicyTypeNotEnabledException",
                "This operation can be performed only for enabled policy types.");
        }

        return policy.TargetIds.Add(target)
            ? []
            : throw new AwsError(
                400,
                "DuplicatePolicyAttachmentException",
                "A policy with the specified name and type already exists.");
    }

    public static JsonObject Detach(OperationContext context, JsonInput input)
    {
        (OrganizationPolicy policy, string target) = Authorized(context, input, "DetachPolicy");
        if (!policy.TargetIds.Contains(target))
        {
            throw new AwsError(
                400, "PolicyNotAttachedException", "The policy isn't attached to the specified target.");
        }

        bool isLast = policy.Type == OrganizationPolicy.ServiceControl
            && context.Organization.Policies.Count(
                item => item.Type == policy.Type && item.TargetIds.Contains(target)) == 1;
        if (isLast)
        {
            throw OrganizationsErrors.Constraint(
                "MIN_POLICY_TYPE_ATTACHMENT_LIMIT_EXCEEDED",
                "You cannot remove the last policy attached to the specified target.");
        }

        policy.TargetIds.Remove(target);
        return [];
    }

    public static JsonObject ListTargets(OperationContext context, JsonInput input)
    {
        OrganizationPolicy policy = PolicyOperations.Authorized(
            context, input, "ListTargetsForPolicy", isRead: true);
        IEnumerable<string> targets = policy.TargetIds.OrderBy(id => id, System.StringComparer.Ordinal);
        return OrganizationsPage.Respond(
            context, input, "Targets", targets, id => Target(context.Organization, id));
    }

    private static (OrganizationPolicy Policy, string Target) Authorized(
        OperationContext context, JsonInput input, string action)
    {
        string target = input.Required(
            "TargetId", OrganizationsInput.Account, OrganizationsInput.Root, OrganizationsInput.Unit);
        OrganizationPolicy policy = PolicyOperations.Authorized(context, input, action);
        SimulatedOrganization organization = context.Organization;
        bool isAccount = organization.FindAccount(target) is not null;
        bool exists = isAccount || organization.FindUnit(target) is not null;
        string arn = isAccount ? organization.AccountArn(target) : organization.UnitArn(target);
        OrganizationsAccess.DemandManagement(context, action, arn);
        return exists ? (policy, target) : throw OrganizationsErrors.TargetNotFound();
    }

    private static JsonObject Target(SimulatedOrganization organization, string id)
    {
        bool isAccount = organization.FindAccount(id) is not null;
        string type = isAccount ? "ACCOUNT" : id == organization.RootId ? "ROOT" : "ORGANIZATIONAL_UNIT";
        return new JsonObject
        {
            ["TargetId"] = id,
            ["Arn"] = isAccount ? organization.AccountArn(id) : organization.UnitArn(id),
            ["Name"] = organization.FindAccount(id)?.Name ?? organization.FindUnit(id)!.Name,
            ["Type"] = type,
        };
    }
}
