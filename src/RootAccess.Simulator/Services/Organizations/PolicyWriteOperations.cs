using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>Makes, changes and removes service control policies and resource control policies.</summary>
internal static class PolicyWriteOperations
{
    private const int MaximumNameLength = 128;
    private const int MaximumDescriptionLength = 512;

    public static JsonObject Create(OperationContext context, JsonInput input)
    {
        string content = input.Required("Content");
        string description = Checked(input, "Description", MaximumDescriptionLength)
            ?? throw OrganizationsErrors.InputRequired("DESCRIPTION");
        string name = Checked(input, "Name", MaximumNameLength) ?? throw OrganizationsErrors.InputRequired("NAME");
        string type = input.RequiredEnum("Type", PolicyOperations.Types);
        IReadOnlyList<KeyValuePair<string, string>> tags = TagOperations.ReadOptional(input);
        SimulatedOrganization organization = context.Organization;
        string id = context.Simulation.Ids.PolicyId();
        string arn = organization.PolicyArn(type, id);
        OrganizationsAccess.DemandManagement(context, "CreatePolicy", arn);
        if (tags.Count > 0)
        {
            OrganizationsAccess.DemandManagement(context, "TagResource", arn);
        }

        if (type is not (OrganizationPolicy.ServiceControl or OrganizationPolicy.ResourceControl))
        {
            throw new AwsError(
                400,
                "PolicyTypeNotAvailableForOrganizationException",
                "The simulator has no policies of this type.");
        }

        CheckName(organization, null, type, name);
        OrganizationPolicy policy = OrganizationPolicy.Create(
            id, arn, name, description, type, PolicyDocuments.Normalize(type, content));
        TagOperations.Apply(policy.Tags, tags);
        organization.Policies.Add(policy);
        return PolicyOperations.Shape(policy);
    }

    // AWS echoes what was given, but keeps the old text when it is given an empty one.
    public static JsonObject Update(OperationContext context, JsonInput input)
    {
        string? name = Checked(input, "Name", MaximumNameLength);
        string? description = Checked(input, "Description", MaximumDescriptionLength, minimum: 0);
        OrganizationPolicy policy = PolicyOperations.Authorized(context, input, "UpdatePolicy");
        CheckCustom(policy);
        string? content = input.String("Content") is { } text ? PolicyDocuments.Normalize(policy.Type, text) : null;
        if (name is not null)
        {
            CheckName(context.Organization, policy, policy.Type, name);
            policy.Name = name;
        }

        if (!string.IsNullOrEmpty(description))
        {
            policy.Description = description!;
        }

        if (content is not null)
        {
            policy.Replace(content);
        }

        JsonObject summary = OrganizationsShapes.PolicySummary(policy);
        Echo(summary, "Name", name);
        Echo(summary, "Description", description);
        return PolicyOperations.Shape(policy, summary);
    }

    public static JsonObject Delete(OperationContext context, JsonInput input)
    {
        OrganizationPolicy policy = PolicyOperations.Authorized(context, input, "DeletePolicy");
        CheckCustom(policy);
        if (policy.TargetIds.Count > 0)
        {
            throw new AwsError(
                400, "PolicyInUseException", "The specified policy is in use and cannot be deleted.");
        }

        context.Organization.Policies.Remove(policy);
        return [];
    }

    private static void Echo(JsonObject summary, string member, string? given)
    {
        if (given is null)
        {
            summary.Remove(member);
        }
        else
        {
            summary[member] = given;
        }
    }

    private static string? Checked(JsonInput input, string member, int maximum, int minimum = 0)
    {
        string? value = input.String(member);
        OrganizationsInput.CheckLength(member, value, minimum, maximum);
        return value;
    }

    private static void CheckName(
        SimulatedOrganization organization, OrganizationPolicy? policy, string type, string name)
    {
        if (organization.Policies.Any(other => other != policy && other.Type == type && other.Name == name))
        {
            throw new AwsError(
                400, "DuplicatePolicyException", "A policy with the same name already exists.");
        }
    }

    private static void CheckCustom(OrganizationPolicy policy)
    {
        if (policy.AwsManaged)
        {
            throw OrganizationsErrors.InvalidInput(
                "IMMUTABLE_POLICY", "You specified a policy that is managed by AWS and can't be modified.");
        }
    }
}
