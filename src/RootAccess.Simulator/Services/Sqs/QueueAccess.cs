using System.Linq;
using RootAccess.Policies;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Sqs;

/// <summary>Finds queues and checks permissions on them.</summary>
internal static class QueueAccess
{
    /// <summary>The queue of a URL; the host in it does not count, only account and name do.</summary>
    public static SimulatedQueue Authorized(OperationContext context, JsonInput input, string operation)
    {
        string url = input.String("QueueUrl") ?? throw Missing("QueueUrl");
        context.Resource = url;
        string[] path = url.Split('/');
        string accountId = path.ElementAtOrDefault(path.Length - 2) ?? string.Empty;
        string name = path[path.Length - 1];
        return AwsText.IsAccountId(accountId)
            ? Authorized(context, accountId, name, operation)
            : throw new AwsError(
                404, "InvalidAddress", $"The address {url} is not valid for this endpoint.");
    }

    public static SimulatedQueue Authorized(OperationContext context, string accountId, string name, string operation)
    {
        SimulatedQueue queue = context.Organization.FindAccount(accountId)?.Queues
                .FirstOrDefault(item => item.Name == name && item.Region == context.Region)
            ?? throw new AwsError(400, "QueueDoesNotExist", "The specified queue does not exist.");
        Demand(context, operation, queue.Arn, queue);
        return queue;
    }

    public static void Demand(OperationContext context, string operation, string arn, SimulatedQueue? queue)
    {
        string accountId = queue?.OwnerAccountId ?? context.Caller.AccountId;
        bool isOwner = accountId == context.Caller.AccountId;

        // The owner's root user gets at the queue whatever its policy says.
        bool ignoresPolicy = isOwner && context.Caller.IsRoot;
        PolicyDecision decision = Authorizer.Decide(context, new AccessRequest
        {
            Action = "sqs:" + operation,
            Resource = arn,
            ResourceAccountId = accountId,
            ResourcePolicy = ignoresPolicy ? null : queue?.Policy?.Document,
            IsCrossAccount = !isOwner,
        });
        context.Resource = arn;
        if (!decision.IsAllowed)
        {
            // SQS writes the action in lower case.
            string action = "sqs:" + operation.ToLowerInvariant();
            throw new AwsError(403, Denial.Code, Denial.Message(context, action, arn, decision));
        }
    }

    public static AwsError Missing(string member) =>
        new(400, "MissingRequiredParameterException", $"The request must contain the parameter {member}.");
}
