using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>Delegated administrators of services.</summary>
internal static class DelegationOperations
{
    public static JsonObject Register(OperationContext context, JsonInput input)
    {
        (SimulatedAccount account, string service) = Read(context, input, "RegisterDelegatedAdministrator");
        SimulatedOrganization organization = context.Organization;
        if (account.Id == organization.ManagementAccountId)
        {
            throw OrganizationsErrors.Constraint(
                "CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR",
                "You cannot register the management account of an organization as a delegated administrator.");
        }

        if (account.GetState(context.Now) != AccountState.Active)
        {
            throw OrganizationsErrors.Constraint(
                "CANNOT_REGISTER_SUSPENDED_ACCOUNT_AS_DELEGATED_ADMINISTRATOR",
                "You cannot register a suspended account as a delegated administrator.");
        }

        if (!organization.IsTrusted(service))
        {
            throw OrganizationsErrors.Constraint(
                "SERVICE_ACCESS_NOT_ENABLED",
                "You attempted to register a delegated administrator before you enabled service access.");
        }

        if (organization.IsDelegatedAdministrator(account.Id, service))
        {
            throw new AwsError(
                400,
                "AccountAlreadyRegisteredException",
                "The provided account is already a delegated administrator for your organization.");
        }

        organization.DelegatedAdministrators.Add(new DelegatedAdministrator(account.Id, service, context.Now));
        return [];
    }

    public static JsonObject Deregister(OperationContext context, JsonInput input)
    {
        (SimulatedAccount account, string service) = Read(context, input, "DeregisterDelegatedAdministrator");
        IList<DelegatedAdministrator> registered = context.Organization.DelegatedAdministrators;
        DelegatedAdministrator entry = registered.FirstOrDefault(
                item => item.AccountId == account.Id && item.ServicePrincipal == service)
            ?? throw NotRegistered();
        registered.Remove(entry);
        return [];
    }

    public static JsonObject List(OperationContext context, JsonInput input)
    {
        string? service = input.Optional("ServicePrincipal", OrganizationsInput.Service);
        context.Resource = service;
        OrganizationsAccess.DemandReader(context, "ListDelegatedAdministrators");
        IEnumerable<DelegatedAdministrator> entries = context.Organization.DelegatedAdministrators
            .Where(entry => service is null || entry.ServicePrincipal == service)
            .GroupBy(entry => entry.AccountId)
            .Select(account => account.First());
        return OrganizationsPage.Respond(context, input, "DelegatedAdministrators", entries, entry =>
        {
            JsonObject shape = OrganizationsShapes.AccountCore(context, context.Organization.Account(entry.AccountId));
            shape["DelegationEnabledDate"] = AwsText.EpochSeconds(entry.DelegationEnabledDate);
            return shape;
        });
    }

    public static JsonObject ListServices(OperationContext context, JsonInput input)
    {
        string id = input.Required("AccountId", OrganizationsInput.Account);
        context.Resource = id;
        OrganizationsAccess.DemandReader(context, "ListDelegatedServicesForAccount");
        _ = context.Organization.FindAccount(id) ?? throw OrganizationsErrors.AccountNotFound();
        DelegatedAdministrator[] entries = context.Organization.DelegatedAdministrators
            .Where(entry => entry.AccountId == id)
            .ToArray();
        if (entries.Length == 0)
        {
            throw NotRegistered();
        }

        return OrganizationsPage.Respond(context, input, "DelegatedServices", entries, entry => new JsonObject
        {
            ["ServicePrincipal"] = entry.ServicePrincipal,
            ["DelegationEnabledDate"] = AwsText.EpochSeconds(entry.DelegationEnabledDate),
        });
    }

    private static (SimulatedAccount Account, string Service) Read(
        OperationContext context, JsonInput input, string action)
    {
        string id = input.Required("AccountId", OrganizationsInput.Account);
        string service = input.Required("ServicePrincipal", OrganizationsInput.Service);
        context.Resource = id;
        OrganizationsAccess.DemandManagement(context, action);
        return (context.Organization.FindAccount(id) ?? throw OrganizationsErrors.AccountNotFound(), service);
    }

    private static AwsError NotRegistered() => new(
        400,
        "AccountNotRegisteredException",
        "The provided account is not a registered delegated administrator for your organization.");
}
