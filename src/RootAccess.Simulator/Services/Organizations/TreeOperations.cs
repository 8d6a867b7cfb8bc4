using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>Reads the tree of the root and its organizational units.</summary>
internal static class TreeOperations
{
    private const string AccountType = "ACCOUNT";
    private const string UnitType = "ORGANIZATIONAL_UNIT";

    public static JsonObject ListRoots(OperationContext context, JsonInput input)
    {
        OrganizationsAccess.DemandReader(context, "ListRoots");
        OrganizationalUnit[] roots = [context.Organization.FindUnit(context.Organization.RootId)!];
        return OrganizationsPage.Respond(context, input, "Roots", roots, root => Root(context.Organization, root));
    }

    public static JsonObject ListUnitsForParent(OperationContext context, JsonInput input)
    {
        OrganizationalUnit parent = Parent(context, input);
        OrganizationsAccess.DemandReader(context, "ListOrganizationalUnitsForParent");
        return OrganizationsPage.Respond(
            context,
            input,
            "OrganizationalUnits",
            context.Organization.Units.Where(unit => unit.ParentId == parent.Id),
            unit => OrganizationsShapes.Unit(context, unit));
    }

    public static JsonObject DescribeUnit(OperationContext context, JsonInput input)
    {
        string id = input.Required("OrganizationalUnitId", OrganizationsInput.Unit);
        context.Resource = id;
        OrganizationsAccess.DemandReader(
            context, "DescribeOrganizationalUnit", context.Organization.UnitArn(id));
        OrganizationalUnit unit = context.Organization.FindUnit(id) ?? throw UnitNotFound();
        return new JsonObject { ["OrganizationalUnit"] = OrganizationsShapes.Unit(context, unit) };
    }

    public static JsonObject ListChildren(OperationContext context, JsonInput input)
    {
        string type = input.RequiredEnum("ChildType", AccountType, UnitType);
        OrganizationalUnit parent = Parent(context, input);
        OrganizationsAccess.DemandReader(context, "ListChildren");
        IEnumerable<string> ids = type == AccountType
            ? context.Organization.AccountsIn(parent.Id).Select(account => account.Id)
            : context.Organization.Units.Where(unit => unit.ParentId == parent.Id).Select(unit => unit.Id);
        return OrganizationsPage.Respond(
            context, input, "Children", ids, id => new JsonObject { ["Id"] = id, ["Type"] = type });
    }

    public static JsonObject ListParents(OperationContext context, JsonInput input)
    {
        string id = input.Required("ChildId", OrganizationsInput.Account, OrganizationsInput.Unit);
        context.Resource = id;
        OrganizationsAccess.DemandReader(context, "ListParents");
        SimulatedOrganization organization = context.Organization;
        string parentId = organization.FindAccount(id)?.ParentId ?? organization.FindUnit(id)?.ParentId
            ?? throw new AwsError(400, "ChildNotFoundException", "You specified a child that doesn't exist.");
        string type = parentId == organization.RootId ? "ROOT" : UnitType;
        string[] parents = [parentId];
        return OrganizationsPage.Respond(
            context, input, "Parents", parents, parent => new JsonObject { ["Id"] = parent, ["Type"] = type });
    }

    /// <summary>The root or unit that ParentId names.</summary>
    public static OrganizationalUnit Parent(OperationContext context, JsonInput input)
    {
        string id = input.Required("ParentId", OrganizationsInput.Root, OrganizationsInput.Unit);
        context.Resource = id;
        return context.Organization.FindUnit(id) ?? throw OrganizationsErrors.ParentNotFound();
    }

    public static AwsError UnitNotFound() => new(
        400, "OrganizationalUnitNotFoundException", "You specified an organizational unit that doesn't exist.");

    public static JsonObject Root(SimulatedOrganization organization, OrganizationalUnit root) => new()
    {
        ["Id"] = root.Id,
        ["Arn"] = organization.UnitArn(root.Id),
        ["Name"] = root.Name,
        ["PolicyTypes"] = new JsonArray(
            organization.EnabledPolicyTypes
                .OrderByDescending(type => type)
                .Select(type => (JsonNode)OrganizationsShapes.PolicyTypeStatus(type))
                .ToArray()),
    };
}
