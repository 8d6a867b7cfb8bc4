using System.Linq;
using System.Text.Json.Nodes;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>Switches policy types on and off.</summary>
internal static class PolicyTypeOperations
{
    public static JsonObject Enable(OperationContext context, JsonInput input)
    {
        string type = Authorized(context, input, "EnablePolicyType");
        SimulatedOrganization organization = context.Organization;
        if (organization.FeatureSet != "ALL"
            || type is not (OrganizationPolicy.ServiceControl or OrganizationPolicy.ResourceControl))
        {
            throw new AwsError(
                400,
                "PolicyTypeNotAvailableForOrganizationException",
                "The specified policy type is not available for the organization.");
        }

        if (!organization.EnabledPolicyTypes.Add(type))
        {
            throw new AwsError(
                400, "PolicyTypeAlreadyEnabledException", "The specified policy type is already enabled.");
        }

        OrganizationPolicy full = organization.Policies.First(policy => policy.Id == FullAccess(type));
        full.TargetIds.UnionWith(organization.Units.Select(unit => unit.Id));
        full.TargetIds.UnionWith(organization.Accounts.Select(account => account.Id));
        return Answer(organization, type, "PENDING_ENABLE");
    }

    public static JsonObject Disable(OperationContext context, JsonInput input)
    {
        string type = Authorized(context, input, "DisablePolicyType");
        SimulatedOrganization organization = context.Organization;
        if (!organization.EnabledPolicyTypes.Contains(type))
        {
            throw new AwsError(
                400, "PolicyTypeNotEnabledException", "The specified policy type is not enabled.");
        }

        JsonObject answer = Answer(organization, type, "PENDING_DISABLE");
        organization.EnabledPolicyTypes.Remove(type);
        foreach (OrganizationPolicy policy in organization.Policies.Where(policy => policy.Type == type))
        {
            policy.TargetIds.Clear();
        }

        return answer;
    }

    /// <summary>Attaches the managed policies that allow everything to a new unit or account.</summary>
    public static void AttachDefaults(SimulatedOrganization organization, string targetId)
    {
        foreach (string type in organization.EnabledPolicyTypes)
        {
            organization.Policies.FirstOrDefault(policy => policy.Id == FullAccess(type))?.TargetIds.Add(targetId);
        }
    }

    private static string FullAccess(string type) => type == OrganizationPolicy.ServiceControl
        ? PolicySeeder.FullAccessId
        : PolicySeeder.FullResourceAccessId;

    private static string Authorized(OperationContext context, JsonInput input, string action)
    {
        string root = input.Required("RootId", OrganizationsInput.Root);
        string type = input.RequiredEnum("PolicyType", PolicyOperations.Types);
        context.Resource = root;
        SimulatedOrganization organization = context.Organization;
        OrganizationsAccess.DemandManagement(context, action, organization.UnitArn(organization.RootId));
        return root == organization.RootId
            ? type
            : throw new AwsError(400, "RootNotFoundException", "You specified a root that doesn't exist.");
    }

    // The change has only begun when AWS answers.
    private static JsonObject Answer(SimulatedOrganization organization, string type, string status)
    {
        JsonObject root = TreeOperations.Root(organization, organization.FindUnit(organization.RootId)!);
        JsonNode changed = root["PolicyTypes"]!.AsArray().First(item => item!["Type"]!.GetValue<string>() == type)!;
        changed["Status"] = status;
        return new JsonObject { ["Root"] = root };
    }
}
