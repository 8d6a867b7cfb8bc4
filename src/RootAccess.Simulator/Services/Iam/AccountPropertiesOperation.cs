using System;
using RootAccess.Policies;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Iam;

/// <summary>GetAccountProperties: settings of the account as names and values.</summary>
internal static class AccountPropertiesOperation
{
    private const string Action = "iam:GetAccountProperties";

    public static Action<QueryOutput>? Get(OperationContext context, QueryInput input)
    {
        PolicyDecision decision = Authorizer.Decide(context, new AccessRequest { Action = Action, Resource = "*" });
        if (!decision.IsAllowed)
        {
            throw new AwsError(
                403, Denial.Code, Denial.Message(context, Action, "*", decision) + Details(context));
        }

        return output => output.Structure("Properties", map => map
            .Structure("entry", entry => entry.Member("key", "RoleManager/Enabled").Member("value", "false")));
    }

    // Some operations of IAM have begun to say where to read more about a denial.
    private static string Details(OperationContext context)
    {
        string id = Guid.NewGuid().ToString();
        return ". Go to https://us-east-1.console.aws.amazon.com/iam/home?region=us-east-1#/authorization-details/"
            + $"{id} for complete details, or call the GetRequestAuthorizationDetails API with the following "
            + $"authorization id: {id}";
    }
}
