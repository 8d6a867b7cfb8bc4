using RootAccess.Policies;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Organizations;

/// <summary>
/// Who may call what: the caller's own policies must allow it, and either his account has the right by its place in
/// the organization or the organization's resource policy gives it. Whatever is missing, the answer is the same.
/// </summary>
internal static class OrganizationsAccess
{
    /// <summary>Any account of the organization may call.</summary>
    public static void DemandMember(OperationContext context, string action, string resource = "*") =>
        Demand(context, action, resource, isEligible: true);

    /// <summary>The management account and every delegated administrator may call.</summary>
    public static void DemandReader(OperationContext context, string action, string resource = "*") =>
        Demand(context, action, resource, IsReader(context));

    /// <summary>Only the management account may call, and members the resource policy names.</summary>
    public static void DemandManagement(OperationContext context, string action, string resource = "*") =>
        Demand(context, action, resource, context.IsManagementCaller);

    public static bool IsReader(OperationContext context) =>
        context.IsManagementCaller || context.Organization.IsDelegatedAdministrator(context.Caller.AccountId);

    public static AwsError Denied() =>
        new(400, Denial.ExceptionCode, "You don't have permissions to access this resource.");

    private static void Demand(OperationContext context, string action, string resource, bool isEligible)
    {
        // The organization belongs to the management account, whoever asks.
        AccessRequest access = new()
        {
            Action = "organizations:" + action,
            Resource = resource,
            ResourceAccountId = context.Organization.ManagementAccountId,
        };
        if (!Authorizer.Decide(context, access).IsAllowed || !IsGranted(context, access, isEligible))
        {
            throw Denied();
        }
    }

    // The resource policy does not bind the management account; towards others its Deny beats every other right.
    private static bool IsGranted(OperationContext context, AccessRequest access, bool isEligible)
    {
        DelegationPolicy? policy = context.Organization.DelegationPolicy;
        if (context.IsManagementCaller || policy is null)
        {
            return isEligible;
        }

        PolicyDecision decision = Authorizer.Decide(
            context, access with { ResourcePolicy = policy.Parsed.Document, IsCrossAccount = true });
        return decision.IsAllowed || (isEligible && decision.Kind != DecisionKind.ExplicitDeny);
    }
}
