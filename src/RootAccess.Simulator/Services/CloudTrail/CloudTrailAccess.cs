using RootAccess.Policies;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.CloudTrail;

/// <summary>Checks the permission to read events and trails.</summary>
internal static class CloudTrailAccess
{
    public static void Demand(OperationContext context, string action)
    {
        AccessRequest access = new() { Action = "cloudtrail:" + action, Resource = "*" };
        PolicyDecision decision = Authorizer.Decide(context, access);
        if (!decision.IsAllowed)
        {
            throw new AwsError(
                400, Denial.ExceptionCode, Denial.Message(context, access.Action, access.Resource, decision));
        }
    }
}
