using System.Text.Json.Nodes;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>Reads the organization, which every member may, and its set of features.</summary>
internal static class OrganizationOperation
{
    // Switching the features on takes the consent of every invited account, which the simulator has no one to give.
    public static JsonObject EnableAllFeatures(OperationContext context, JsonInput input)
    {
        OrganizationsAccess.DemandManagement(context, "EnableAllFeatures");
        throw context.Organization.FeatureSet == "ALL"
            ? new AwsError(
                400,
                "HandshakeConstraintViolationException",
                "All features are already enabled on this organization.")
                .With("Reason", "ORGANIZATION_ALREADY_HAS_ALL_FEATURES")
            : new AwsError(
                400,
                "ConcurrentModificationException",
                "The simulator does not ask the members of an organization for their consent.");
    }

    public static JsonObject Describe(OperationContext context, JsonInput input)
    {
        OrganizationsAccess.DemandMember(context, "DescribeOrganization");
        SimulatedOrganization organization = context.Organization;
        string management = organization.ManagementAccountId;
        return new JsonObject
        {
            ["Organization"] = new JsonObject
            {
                ["Id"] = organization.Id,
                ["Arn"] = $"arn:{organization.Partition}:organizations::{management}:organization/{organization.Id}",
                ["FeatureSet"] = organization.FeatureSet,
                ["MasterAccountArn"] = organization.AccountArn(management),
                ["MasterAccountId"] = management,
                ["MasterAccountEmail"] = organization.ManagementAccount.Email,
                ["AvailablePolicyTypes"] = new JsonArray(
                    OrganizationsShapes.PolicyTypeStatus(OrganizationPolicy.ServiceControl)),
            },
        };
    }
}
