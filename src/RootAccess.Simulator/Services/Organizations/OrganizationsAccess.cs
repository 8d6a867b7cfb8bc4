using RootAccess.Simulator.Security;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>Who may call what. Organizations says the same sentence whatever the reason is.</summary>
internal static class OrganizationsAccess
{
    /// <summary>Any account of the organization may call.</summary>
    public static void DemandMember(OperationContext context, string action, string resource = "*") =>
        Demand(context, action, resource, isEligible: true);

    /// <summary>The management account and every delegated administrator may call.</summary>
    public static void DemandReader(OperationContext context, string action, string resource = "*") =>
        Demand(
            context,
            action,
            resource,
            context.IsManagementCaller || context.Organization.IsDelegatedAdministrator(context.Caller.AccountId));

    /// <summary>Only the management account may call.</summary>
    public static void DemandManagement(OperationContext context, string action, string resource = "*") =>
        Demand(context, action, resource, context.IsManagementCaller);

    private static void Demand(OperationContext context, string action, string resource, bool isEligible)
    {
        // The organization belongs to the management account, whoever asks.
        AccessRequest access = new()
        {
            Action = "organizations:" + action,
            Resource = resource,
            ResourceAccountId = context.Organization.ManagementAccountId,
        };
        if (!isEligible || !Authorizer.Decide(context, access).IsAllowed)
        {
            throw new AwsError(
                400, "AccessDeniedException", "You don't have permissions to access this resource.");
        }
    }
}
