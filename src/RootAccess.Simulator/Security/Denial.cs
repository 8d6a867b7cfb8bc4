using RootAccess.Policies;
using RootAccess.Simulator.Services;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Security;

/// <summary>
/// Words denials as IAM, S3 and SQS do. STS AssumeRoot and Organizations have their own, shorter ones.
/// </summary>
internal static class Denial
{
    public const string Code = "AccessDenied";

    /// <summary>The code of the JSON services.</summary>
    public const string ExceptionCode = "AccessDeniedException";

    /// <summary>Checks a permission.</summary>
    /// <exception cref="AwsError">It is missing or denied.</exception>
    public static void Demand(OperationContext context, AccessRequest access)
    {
        context.Resource = access.Resource;
        PolicyDecision decision = Authorizer.Decide(context, access);
        if (!decision.IsAllowed)
        {
            throw new AwsError(403, Code, Message(context, access.Action, access.Resource, decision));
        }
    }

    public static string Message(OperationContext context, string action, string resource, PolicyDecision decision) =>
        $"{Plain(context, action, resource)} {Reason(action, decision)}";

    public static string Plain(OperationContext context, string action, string resource) =>
        $"User: {context.Caller.Arn} is not authorized to perform: {action} on resource: {resource}";

    private static string Reason(string action, PolicyDecision decision)
    {
        string kind = decision.Layer switch
        {
            PolicyLayer.Session => "session policy",
            PolicyLayer.ServiceControl => "service control policy",
            PolicyLayer.ResourceControl => "resource control policy",
            PolicyLayer.Resource => "resource-based policy",
            _ => "identity-based policy",
        };
        if (decision.Kind == DecisionKind.ImplicitDeny)
        {
            return $"because no {kind} allows the {action} action";
        }

        // Of the five, AWS names only the organization's policies.
        bool isNamed = decision.Layer is PolicyLayer.ServiceControl or PolicyLayer.ResourceControl;
        string article = decision.Layer == PolicyLayer.Identity ? "an" : "a";
        string name = isNamed && decision.PolicyId is { } id ? ": " + id : string.Empty;
        return $"with an explicit deny in {article} {kind}{name}";
    }
}
