using System.Linq;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Sqs;

/// <summary>Makes and removes queues.</summary>
internal static class QueueWriteOperations
{
    public static JsonObject Create(OperationContext context, JsonInput input)
    {
        string name = input.String("QueueName") ?? throw QueueAccess.Missing("QueueName");
        if (!Regex.IsMatch(name, @"^[A-Za-z0-9_-]{1,80}\z"))
        {
            throw new AwsError(
                400,
                "InvalidParameterValueException",
                "Can only include alphanumeric characters, hyphens, or underscores. 1 to 80 in length");
        }

        SimulatedQueue queue = SimulatedQueue.Create(
            context.Partition, context.Caller.AccountId, context.Region, name, context.Now);
        QueueAccess.Demand(context, "CreateQueue", queue.Arn, queue: null);
        SimulatedQueue? present = context.CallerAccount.Queues.FirstOrDefault(item => item.Arn == queue.Arn);
        if (present is null)
        {
            if (input.Map("Attributes") is { } attributes)
            {
                QueueAttributeOperations.Apply(context, queue, attributes);
            }

            context.CallerAccount.Queues.Add(queue);
        }

        return new JsonObject { ["QueueUrl"] = queue.Url };
    }

    public static JsonObject Delete(OperationContext context, JsonInput input)
    {
        SimulatedQueue queue = QueueAccess.Authorized(context, input, "DeleteQueue");
        context.Organization.Account(queue.OwnerAccountId).Queues.Remove(queue);
        return [];
    }
}
