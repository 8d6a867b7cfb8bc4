using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>Makes, renames and removes organizational units, and moves accounts between them.</summary>
internal static class UnitOperations
{
    private const int MaximumNameLength = 128;

    public static JsonObject Create(OperationContext context, JsonInput input)
    {
        string name = input.Required("Name");
        OrganizationsInput.CheckLength("Name", name, 1, MaximumNameLength);
        IReadOnlyList<KeyValuePair<string, string>> tags = TagOperations.ReadOptional(input);
        string parentId = input.Required("ParentId", OrganizationsInput.Root, OrganizationsInput.Unit);
        SimulatedOrganization organization = context.Organization;
        OrganizationsAccess.DemandManagement(
            context, "CreateOrganizationalUnit", organization.UnitArn(parentId));
        OrganizationalUnit parent = organization.FindUnit(parentId) ?? throw OrganizationsErrors.ParentNotFound();
        CheckName(organization, parent.Id, name);
        OrganizationalUnit unit = new()
        {
            Id = context.Simulation.Ids.UnitId(organization.RootId),
            Name = name,
            ParentId = parent.Id,
        };
        TagOperations.Apply(unit.Tags, tags);
        organization.Add(unit);
        PolicyTypeOperations.AttachDefaults(organization, unit.Id);
        return Answer(context, unit);
    }

    // A name that is missing or blank leaves the unit as it is.
    public static JsonObject Update(OperationContext context, JsonInput input)
    {
        string? name = input.String("Name");
        OrganizationsInput.CheckLength("Name", name, 1, MaximumNameLength);
        OrganizationalUnit unit = Authorized(context, input, "UpdateOrganizationalUnit");
        if (!string.IsNullOrWhiteSpace(name) && name != unit.Name)
        {
            CheckName(context.Organization, unit.ParentId!, name!);
            unit.Name = name!;
        }

        return Answer(context, unit);
    }

    public static JsonObject Delete(OperationContext context, JsonInput input)
    {
        OrganizationalUnit unit = Authorized(context, input, "DeleteOrganizationalUnit");
        SimulatedOrganization organization = context.Organization;
        if (organization.AccountsIn(unit.Id).Any() || organization.Units.Any(child => child.ParentId == unit.Id))
        {
            throw new AwsError(
                400, "OrganizationalUnitNotEmptyException", "The organizational unit isn't empty.");
        }

        organization.Remove(unit);
        return [];
    }

    public static JsonObject MoveAccount(OperationContext context, JsonInput input)
    {
        string id = input.Required("AccountId", OrganizationsInput.Account);
        string source = input.Required("SourceParentId", OrganizationsInput.Root, OrganizationsInput.Unit);
        string destination = input.Required("DestinationParentId", OrganizationsInput.Root, OrganizationsInput.Unit);
        SimulatedOrganization organization = context.Organization;
        context.Resource = id;
        OrganizationsAccess.DemandManagement(context, "MoveAccount", organization.AccountArn(id));
        SimulatedAccount account = organization.FindAccount(id) ?? throw OrganizationsErrors.AccountNotFound();
        if (account.ParentId != source)
        {
            throw new AwsError(
                400, "SourceParentNotFoundException", "You specified a source parent that doesn't exist.");
        }

        if (organization.FindUnit(destination) is null)
        {
            throw new AwsError(
                400,
                "DestinationParentNotFoundException",
                "You specified a destination parent that doesn't exist.");
        }

        account.ParentId = destination;
        return [];
    }

    private static OrganizationalUnit Authorized(OperationContext context, JsonInput input, string action)
    {
        string id = input.Required("OrganizationalUnitId", OrganizationsInput.Unit);
        context.Resource = id;
        OrganizationsAccess.DemandManagement(context, action, context.Organization.UnitArn(id));
        return context.Organization.FindUnit(id) ?? throw TreeOperations.UnitNotFound();
    }

    private static void CheckName(SimulatedOrganization organization, string parentId, string name)
    {
        if (organization.Units.Any(unit => unit.ParentId == parentId && unit.Name == name))
        {
            throw new AwsError(
                400,
                "DuplicateOrganizationalUnitException",
                "An OU with the same name already exists.");
        }
    }

    private static JsonObject Answer(OperationContext context, OrganizationalUnit unit) =>
        new() { ["OrganizationalUnit"] = OrganizationsShapes.Unit(context, unit) };
}
