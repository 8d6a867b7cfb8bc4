using System.Linq;
using System.Text.Json.Nodes;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>Reads service control policies and resource control policies.</summary>
internal static class PolicyOperations
{
    public static string[] Types { get; } =
    [
        "SERVICE_CONTROL_POLICY", "RESOURCE_CONTROL_POLICY", "TAG_POLICY", "BACKUP_POLICY", "AISERVICES_OPT_OUT_POLICY",
        "CHATBOT_POLICY", "DECLARATIVE_POLICY_EC2", "SECURITYHUB_POLICY", "INSPECTOR_POLICY", "UPGRADE_ROLLOUT_POLICY",
        "BEDROCK_POLICY", "S3_POLICY", "NETWORK_SECURITY_DIRECTOR_POLICY",
    ];

    public static JsonObject List(OperationContext context, JsonInput input)
    {
        string type = input.RequiredEnum("Filter", Types);
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
        string type = input.RequiredEnum("Filter", Types);
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
        return Shape(Authorized(context, input, "DescribePolicy", isRead: true));
    }

    public static JsonObject Shape(OrganizationPolicy policy, JsonObject? summary = null) => new()
    {
        ["Policy"] = new JsonObject
        {
            ["PolicySummary"] = summary ?? OrganizationsShapes.PolicySummary(policy),
            ["Content"] = policy.Content,
        },
    };

    /// <summary>The policy that PolicyId names. Who may see no policies is not told that there is none.</summary>
    public static OrganizationPolicy Authorized(
        OperationContext context, JsonInput input, string action, bool isRead = false)
    {
        string id = input.Required("PolicyId", OrganizationsInput.Policy);
        context.Resource = id;
        OrganizationPolicy? policy = context.Organization.Policies.FirstOrDefault(item => item.Id == id);
        string resource = policy?.Arn ?? "*";
        if (isRead)
        {
            OrganizationsAccess.DemandReader(context, action, resource);
        }
        else
        {
            OrganizationsAccess.DemandManagement(context, action, resource);
        }

        if (policy is null && !OrganizationsAccess.IsReader(context))
        {
            throw OrganizationsAccess.Denied();
        }

        return policy
            ?? throw new AwsError(400, "PolicyNotFoundException", "You specified a policy that doesn't exist.");
    }
}
