using System.Linq;
using System.Text.Json.Nodes;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>Writes the structures that several operations share.</summary>
internal static class OrganizationsShapes
{
    public static JsonObject Account(OperationContext context, SimulatedAccount account)
    {
        JsonObject shape = AccountCore(context, account);
        shape["Paths"] = new JsonArray(Path(context.Organization, account.ParentId) + account.Id + "/");
        return shape;
    }

    /// <summary>An account without its paths, as lists of delegated administrators hold it.</summary>
    public static JsonObject AccountCore(OperationContext context, SimulatedAccount account)
    {
        string state = account.GetState(context.Now);
        return new JsonObject
        {
            ["Id"] = account.Id,
            ["Arn"] = context.Organization.AccountArn(account.Id),
            ["Email"] = account.Email,
            ["Name"] = account.Name,
            ["State"] = state,

            // The older member has no word for closed accounts.
            ["Status"] = state == AccountState.Closed ? AccountState.Suspended : state,
            ["JoinedMethod"] = account.JoinedMethod,
            ["JoinedTimestamp"] = AwsText.EpochSeconds(account.JoinedTimestamp),
        };
    }

    public static JsonObject Unit(OperationContext context, OrganizationalUnit unit)
    {
        SimulatedOrganization organization = context.Organization;
        return new JsonObject
        {
            ["Id"] = unit.Id,
            ["Arn"] = organization.UnitArn(unit.Id),
            ["Name"] = unit.Name,
            ["Path"] = Path(organization, unit.Id),
        };
    }

    public static JsonObject PolicySummary(OrganizationPolicy policy) => new()
    {
        ["Id"] = policy.Id,
        ["Arn"] = policy.Arn,
        ["Name"] = policy.Name,
        ["Description"] = policy.Description,
        ["Type"] = policy.Type,
        ["AwsManaged"] = policy.AwsManaged,
    };

    public static JsonObject PolicyTypeStatus(string type) => new() { ["Type"] = type, ["Status"] = "ENABLED" };

    private static string Path(SimulatedOrganization organization, string unitId) =>
        string.Concat(organization.PathTo(unitId).Select(id => id + "/").Prepend(organization.Id + "/"));
}
