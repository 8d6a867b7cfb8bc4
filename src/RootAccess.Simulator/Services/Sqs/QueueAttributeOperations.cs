using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using RootAccess.Policies;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.Sqs;

/// <summary>Reads and sets the attributes of a queue, its policy above all. An empty policy removes it.</summary>
internal static class QueueAttributeOperations
{
    private const string Policy = "Policy";
    private const string All = "All";

    private static readonly Dictionary<string, string> s_defaults = new()
    {
        ["VisibilityTimeout"] = "30",
        ["MaximumMessageSize"] = "1048576",
        ["MessageRetentionPeriod"] = "345600",
        ["DelaySeconds"] = "0",
        ["ReceiveMessageWaitTimeSeconds"] = "0",
        ["SqsManagedSseEnabled"] = "true",
    };

    private static readonly string[] s_readOnly =
    [
        "ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible", "ApproximateNumberOfMessagesDelayed",
        "CreatedTimestamp", "LastModifiedTimestamp", "QueueArn",
    ];

    private static readonly string[] s_settableWithoutDefault =
    [
        Policy, "RedrivePolicy", "RedriveAllowPolicy", "FifoQueue", "ContentBasedDeduplication", "KmsMasterKeyId",
        "KmsDataKeyReusePeriodSeconds", "DeduplicationScope", "FifoThroughputLimit",
    ];

    public static JsonObject Get(OperationContext context, JsonInput input)
    {
        SimulatedQueue queue = QueueAccess.Authorized(context, input, "GetQueueAttributes");
        IReadOnlyList<string> names = input.Strings("AttributeNames") ?? [];
        foreach (string name in names.Where(name => name != All && !IsSettable(name) && !s_readOnly.Contains(name)))
        {
            throw UnknownAttribute(name);
        }

        JsonObject attributes = [];
        foreach (KeyValuePair<string, string> attribute in Attributes(context, queue))
        {
            if (names.Contains(All) || names.Contains(attribute.Key))
            {
                attributes[attribute.Key] = attribute.Value;
            }
        }

        // Nothing to show is an absent member, not an empty map.
        return attributes.Count == 0 ? [] : new JsonObject { ["Attributes"] = attributes };
    }

    public static JsonObject Set(OperationContext context, JsonInput input)
    {
        SimulatedQueue queue = QueueAccess.Authorized(context, input, "SetQueueAttributes");
        IReadOnlyDictionary<string, string> attributes = input.Map("Attributes")
            ?? throw QueueAccess.Missing("Attributes");
        Apply(context, queue, attributes);
        return [];
    }

    /// <summary>Sets attributes, all or none.</summary>
    /// <exception cref="AwsError">One of them is unknown or the policy is none.</exception>
    public static void Apply(
        OperationContext context, SimulatedQueue queue, IReadOnlyDictionary<string, string> attributes)
    {
        foreach (string name in attributes.Keys.Where(name => !IsSettable(name)))
        {
            throw UnknownAttribute(name);
        }

        foreach (KeyValuePair<string, string> attribute in attributes)
        {
            if (attribute.Key == Policy)
            {
                SetPolicy(context, queue, attribute.Value);
            }
            else
            {
                queue.Attributes[attribute.Key] = attribute.Value;
            }
        }
    }

    private static void SetPolicy(OperationContext context, SimulatedQueue queue, string text)
    {
        if (text.Length == 0)
        {
            queue.RemovePolicy(context.Now);
            return;
        }

        try
        {
            queue.Policy = ResourcePolicy.Parse(text);
        }
        catch (PolicyFormatException)
        {
            throw new AwsError(400, "InvalidAttributeValue", "Invalid value for the parameter Policy.");
        }
    }

    private static Dictionary<string, string> Attributes(OperationContext context, SimulatedQueue queue)
    {
        string created = queue.CreatedTimestamp.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        Dictionary<string, string> attributes = new(s_defaults)
        {
            ["QueueArn"] = queue.Arn,
            ["CreatedTimestamp"] = created,
            ["LastModifiedTimestamp"] = created,
            ["ApproximateNumberOfMessages"] = "0",
            ["ApproximateNumberOfMessagesNotVisible"] = "0",
            ["ApproximateNumberOfMessagesDelayed"] = "0",
        };
        foreach (KeyValuePair<string, string> attribute in queue.Attributes)
        {
            attributes[attribute.Key] = attribute.Value;
        }

        TimeSpan delay = context.Simulation.Options.DeletionVisibilityDelay;
        if (queue.VisiblePolicy(context.Now, delay) is { } policy)
        {
            attributes[Policy] = policy.Text;
        }

        return attributes;
    }

    private static bool IsSettable(string name) =>
        s_defaults.ContainsKey(name) || s_settableWithoutDefault.Contains(name);

    private static AwsError UnknownAttribute(string name) =>
        new(400, "InvalidAttributeName", $"Unknown Attribute {name}.");
}
