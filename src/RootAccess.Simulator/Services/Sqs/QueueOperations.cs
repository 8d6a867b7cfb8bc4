using System;
using System.Linq;
using System.Text.Json.Nodes;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Sqs;

/// <summary>Finds queues by name.</summary>
internal static class QueueOperations
{
    private const int Maximum = 1000;

    public static JsonObject List(OperationContext context, JsonInput input)
    {
        string? prefix = input.String("QueueNamePrefix");
        string? token = input.String("NextToken");
        int? maxResults = input.Integer("MaxResults");
        if (maxResults is < 1 or > Maximum)
        {
            throw new AwsError(
                400, "InvalidParameterValueException", "Value for parameter MaxResults is invalid. Reason: Must be "
                    + "between 1 and 1000, if provided.");
        }

        string arn = $"arn:{context.Partition}:sqs:{context.Region}:{context.Caller.AccountId}:";
        QueueAccess.Demand(context, "ListQueues", arn, queue: null);
        SimulatedQueue[] queues = context.CallerAccount.Queues
            .Where(queue => queue.Region == context.Region)
            .Where(queue => prefix is null || queue.Name.StartsWith(prefix, StringComparison.Ordinal))
            .Where(queue => token is null || string.CompareOrdinal(queue.Name, token) > 0)
            .OrderBy(queue => queue.Name, StringComparer.Ordinal)
            .ToArray();
        int size = maxResults is { } asked ? Math.Min(asked, context.Simulation.Options.PageSize) : Maximum;
        return Write(queues, size, isPaged: maxResults is not null);
    }

    public static JsonObject GetUrl(OperationContext context, JsonInput input)
    {
        string name = input.String("QueueName") ?? throw QueueAccess.Missing("QueueName");
        string accountId = input.String("QueueOwnerAWSAccountId") ?? context.Caller.AccountId;
        context.Resource = name;
        SimulatedQueue queue = QueueAccess.Authorized(context, accountId, name, "GetQueueUrl");
        return new JsonObject { ["QueueUrl"] = queue.Url };
    }

    // Without MaxResults SQS returns up to 1,000 queues and never a token.
    private static JsonObject Write(SimulatedQueue[] queues, int size, bool isPaged)
    {
        SimulatedQueue[] page = queues.Take(size).ToArray();
        JsonObject output = [];
        if (page.Length > 0)
        {
            output["QueueUrls"] = new JsonArray(page.Select(queue => (JsonNode)queue.Url!).ToArray());
        }

        if (isPaged && page.Length < queues.Length)
        {
            output["NextToken"] = page[page.Length - 1].Name;
        }

        return output;
    }
}
