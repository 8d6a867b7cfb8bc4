using System.Text.Json.Nodes;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>Reads accounts.</summary>
internal static class AccountOperations
{
    public static JsonObject List(OperationContext context, JsonInput input)
    {
        OrganizationsAccess.DemandReader(context, "ListAccounts");
        return OrganizationsPage.Respond(
            context,
            input,
            "Accounts",
            context.Organization.Accounts,
            account => OrganizationsShapes.Account(context, account));
    }

    public static JsonObject ListForParent(OperationContext context, JsonInput input)
    {
        OrganizationalUnit parent = TreeOperations.Parent(context, input);
        OrganizationsAccess.DemandReader(context, "ListAccountsForParent");
        return OrganizationsPage.Respond(
            context,
            input,
            "Accounts",
            context.Organization.AccountsIn(parent.Id),
            account => OrganizationsShapes.Account(context, account));
    }

    public static JsonObject Describe(OperationContext context, JsonInput input)
    {
        string id = input.Required("AccountId", OrganizationsInput.Account);
        context.Resource = id;
        OrganizationsAccess.DemandReader(context, "DescribeAccount", context.Organization.AccountArn(id));
        SimulatedAccount account = context.Organization.FindAccount(id) ?? throw OrganizationsErrors.AccountNotFound();
        return new JsonObject { ["Account"] = OrganizationsShapes.Account(context, account) };
    }
}
