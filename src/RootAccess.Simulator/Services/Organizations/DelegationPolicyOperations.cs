using System.Collections.Generic;
using System.Text.Json.Nodes;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>The organization's resource policy.</summary>
internal static class DelegationPolicyOperations
{
    public static JsonObject Put(OperationContext context, JsonInput input)
    {
        string content = input.Required("Content");
        IReadOnlyList<KeyValuePair<string, string>> tags = TagOperations.ReadOptional(input);
        OrganizationsAccess.DemandManagement(context, "PutResourcePolicy");
        if (tags.Count > 0)
        {
            OrganizationsAccess.DemandManagement(context, "TagResource");
        }

        SimulatedOrganization organization = context.Organization;
        DelegationPolicy? current = organization.DelegationPolicy;
        if (current is not null && tags.Count > 0)
        {
            throw OrganizationsErrors.Constraint(
                "UPDATE_EXISTING_RESOURCE_POLICY_WITH_TAGS_NOT_SUPPORTED",
                "Adding tags on updating an existing resource-based policy is not supported.");
        }

        string id = current?.Id ?? context.Simulation.Ids.ResourcePolicyId();
        DelegationPolicy policy = DelegationPolicy.Create(
            id, organization.DelegationPolicyArn(id), DelegationPolicyDocument.Normalize(organization, content));
        TagOperations.Apply(policy.Tags, current?.Tags ?? (IEnumerable<KeyValuePair<string, string>>)tags);
        organization.DelegationPolicy = policy;
        return Shape(policy);
    }

    public static JsonObject Describe(OperationContext context, JsonInput input)
    {
        DelegationPolicy? policy = context.Organization.DelegationPolicy;
        OrganizationsAccess.DemandReader(context, "DescribeResourcePolicy", policy?.Arn ?? "*");
        return Shape(policy ?? throw NotFound());
    }

    public static JsonObject Delete(OperationContext context, JsonInput input)
    {
        DelegationPolicy? policy = context.Organization.DelegationPolicy;
        OrganizationsAccess.DemandManagement(context, "DeleteResourcePolicy", policy?.Arn ?? "*");
        if (policy is null)
        {
            throw NotFound();
        }

        context.Organization.DelegationPolicy = null;
        return [];
    }

    private static JsonObject Shape(DelegationPolicy policy) => new()
    {
        ["ResourcePolicy"] = new JsonObject
        {
            ["Content"] = policy.Content,
            ["ResourcePolicySummary"] = new JsonObject { ["Arn"] = policy.Arn, ["Id"] = policy.Id },
        },
    };

    private static AwsError NotFound() =>
        new(400, "ResourcePolicyNotFoundException", "No resource-based policy found.");
}
