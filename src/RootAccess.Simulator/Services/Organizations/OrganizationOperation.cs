using System.Text.Json.Nodes;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>DescribeOrganization, which every member may call.</summary>
internal static class OrganizationOperation
{
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
