using System.Linq;
using System.Text.Json.Nodes;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>Reads service control policies and resource control policies.</summary>
internal static class PolicyOperations
{
    private static readonly string[] s_types =
    [
        "SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY", "TAG_POLICY", "BACKUP_POLICY", "AISERVICES_OPT_OUT_POLICY",
        "CHATBOT_POLICY", "DECLARATIVE_POLICY_EC2", "SECURITYHUB_POLICY", "INSPECTOR_POLICY", "UPGRADE_ROLLOUT_POLICY",
        "BEDROCK_POLICY", "S3_POLICY", "NETWORK_SECURITY_DIRECTOR_POLICY",
    ];

    public static JsonObject List(OperationContext context, JsonInput input)
    {
        string type = input.RequiredEnum("Filter", s_types);
        OrganizationsAccess.DemandReader(context, "ListPolicies");
        return OrganizationsPage.Respond(
            context,
            input,
            "Policies",
            context.Organization.Policies.Where(policy => policy.Type == type),
            OrganizationsShapes.PolicySummary);
    }

    public static JsonObject ListForTarget(OperationContext context, JsonInput input)
    {
        string type = input.RequiredEnum("Filter", s_types);
        string target = input.Required(
            "TargetId", OrganizationsInput.Account, OrganizationsInput.Root, OrganizationsInput.Unit);
        context.Resource = target;
        OrganizationsAccess.DemandReader(context, "ListPoliciesForTarget");
        bool exists = context.Organization.FindAccount(target) is not null
            || context.Organization.FindUnit(target) is not null;
        if (!exists)
        {
            throw OrganizationsErrors.TargetNotFound();
        }

        return OrganizationsPage.Respond(
            context,
            input,
            "Policies",
            context.Organization.Policies.Where(policy => policy.Type == type && policy.TargetIds.Contains(target)),
            OrganizationsShapes.PolicySummary);
    }

    public static JsonObject Describe(OperationContext context, JsonInput input)
    {
        string id = input.Required("PolicyId", OrganizationsInput.Policy);
        context.Resource = id;
        OrganizationsAccess.DemandReader(context, "DescribePolicy");
        OrganizationPolicy policy = context.Organization.Policies.FirstOrDefault(item => item.Id == id)
            ?? throw new AwsError(400, "PolicyNotFoundException", "You specified a policy that doesn't exist.");
        return new JsonObject
        {
            ["Policy"] = new JsonObject
            {
                ["PolicySummary"] = OrganizationsShapes.PolicySummary(policy),
                ["Content"] = policy.Content,
            },
        };
    }
}
