using System.Linq;
using System.Text.Json.Nodes;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>Trusted access of services.</summary>
internal static class TrustedAccessOperations
{
    public static JsonObject Enable(OperationContext context, JsonInput input)
    {
        string service = Service(context, input);
        OrganizationsAccess.DemandManagement(context, "EnableAWSServiceAccess");
        SimulatedOrganization organization = context.Organization;
        if (!organization.IsTrusted(service))
        {
            organization.TrustedServices[service] = context.Now;
        }

        return [];
    }

    public static JsonObject Disable(OperationContext context, JsonInput input)
    {
        string service = Service(context, input);
        OrganizationsAccess.DemandManagement(context, "DisableAWSServiceAccess");
        SimulatedOrganization organization = context.Organization;
        if (organization.DelegatedAdministrators.Any(entry => entry.ServicePrincipal == service))
        {
            throw OrganizationsErrors.Constraint(
                "DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE",
                "You must deregister the delegated administrators of this service first.");
        }

        organization.TrustedServices.Remove(service);
        return [];
    }

    public static JsonObject List(OperationContext context, JsonInput input)
    {
        OrganizationsAccess.DemandReader(context, "ListAWSServiceAccessForOrganization");
        return OrganizationsPage.Respond(
            context,
            input,
            "EnabledServicePrincipals",
            context.Organization.TrustedServices,
            service => new JsonObject
            {
                ["ServicePrincipal"] = service.Key,
                ["DateEnabled"] = AwsText.EpochSeconds(service.Value),
            });
    }

    private static string Service(OperationContext context, JsonInput input)
    {
        string service = input.Required("ServicePrincipal", OrganizationsInput.Service);
        context.Resource = service;

        // AWS keeps a list of the services that integrate; what it looks like from outside is that they end so.
        return service.EndsWith(".amazonaws.com", System.StringComparison.Ordinal)
            ? service
            : throw OrganizationsErrors.InvalidInput(
                "UNRECOGNIZED_SERVICE_PRINCIPAL", "You specified an unrecognized service principal.");
    }
}
