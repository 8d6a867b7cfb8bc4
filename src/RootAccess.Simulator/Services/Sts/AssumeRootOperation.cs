using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Policies;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Sts;

/// <summary>
/// AssumeRoot. The order of its checks is AWS's: endpoint, model, target, task policy, permission, features.
/// </summary>
internal static class AssumeRootOperation
{
    private const string Action = "sts:AssumeRoot";
    private const int MaximumDuration = 900;

    public static Action<QueryOutput>? Run(OperationContext context, QueryInput input)
    {
        if (context.Request.HostName == "sts.amazonaws.com")
        {
            throw new AwsError(400, "InvalidAction", "Unknown Operation");
        }

        int? duration = ModelValidation.Integer(input["DurationSeconds"]);
        Validate(input, duration);
        string accountId = TargetAccountId(context, input["TargetPrincipal"]!);
        context.Resource = context.RootArn(accountId);
        NamedPolicy taskPolicy = context.Simulation.TaskPolicies.Find(input["TaskPolicyArn.arn"]!)
            ?? throw new AwsError(400, "ValidationError", "Request must contain valid AWS managed task policy ARN");
        RootAccessSettings settings = context.Simulation.SettingsSeenBySts(context.Now);
        CheckPermission(context, settings, accountId, taskPolicy);
        CheckFeatures(settings, taskPolicy);

        // Zero passes AWS's validation; what lifetime it gives is not known, so it means the default here.
        int seconds = duration is null or 0 ? MaximumDuration : duration.Value;
        IssuedCredential session = context.Simulation.IssueSession(
            RootOf(context, accountId, taskPolicy), context.Now.AddSeconds(seconds));
        return output => output.Credentials(session);
    }

    private static void Validate(QueryInput input, int? duration) => new ModelValidation()
        .NotNull("targetPrincipal", input["TargetPrincipal"])
        .Length("targetPrincipal", input["TargetPrincipal"], 12, 2048)
        .NotNull("taskPolicyArn", input["TaskPolicyArn.arn"])
        .Length("taskPolicyArn.arn", input["TaskPolicyArn.arn"], 20, 2048)
        .Range("durationSeconds", duration, 0, MaximumDuration)
        .ThrowIfAny();

    private static string TargetAccountId(OperationContext context, string target)
    {
        string? accountId = AwsText.AccountIdIn(target);
        return accountId is not null && (target == accountId || target == context.RootArn(accountId))
            ? accountId
            : throw new AwsError(400, "ValidationError", "Request must contain a valid target principal");
    }

    // All of these look alike to the caller. How AWS refuses a suspended or closed account is not known.
    private static void CheckPermission(
        OperationContext context, RootAccessSettings settings, string accountId, NamedPolicy taskPolicy)
    {
        SimulatedOrganization organization = context.Organization;
        string resource = context.RootArn(accountId);
        bool isAdministrator =
            context.IsManagementCaller || settings.Delegates.Contains(context.Caller.AccountId);
        bool isMember = accountId != organization.ManagementAccountId
            && organization.FindAccount(accountId)?.GetState(context.Now) == AccountState.Active;
        PolicyDecision decision = Authorizer.Decide(context, new AccessRequest
        {
            Action = Action,
            Resource = resource,
            ResourceAccountId = accountId,
            Keys = new Dictionary<string, string> { ["sts:TaskPolicyArn"] = taskPolicy.Id },
        });
        if (context.Caller.IsRoot || !isAdministrator || !isMember || !decision.IsAllowed)
        {
            throw Refused(Denial.Plain(context, Action, resource));
        }
    }

    private static void CheckFeatures(RootAccessSettings settings, NamedPolicy taskPolicy)
    {
        if (!settings.IsTrusted)
        {
            throw Refused("Service not enabled for AWS Organizations.");
        }

        string feature = TaskPolicies.RequiredFeature(taskPolicy);
        if (!settings.Features.Contains(feature))
        {
            string name = feature == RootFeature.Sessions ? "Root sessions" : "Root credentials management";
            throw Refused($"{name} feature is not enabled for your AWS Organization.");
        }
    }

    private static Principal RootOf(OperationContext context, string accountId, NamedPolicy taskPolicy) => new()
    {
        Kind = PrincipalKind.AssumedRoot,
        AccountId = accountId,
        Arn = context.RootArn(accountId),
        PrincipalArn = context.RootArn(accountId),
        UserId = accountId,
        IdentityPolicies = [],
        SessionPolicies = [taskPolicy],
        TokenIssueTime = context.Now,
    };

    private static AwsError Refused(string message) => new(403, Denial.Code, message);
}
