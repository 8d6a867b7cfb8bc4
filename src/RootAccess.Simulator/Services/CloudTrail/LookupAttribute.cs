using System;
using System.Collections.Generic;
using System.Linq;
using RootAccess.Simulator.Events;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.CloudTrail;

/// <summary>The one property a lookup may ask for.</summary>
internal sealed record LookupAttribute(string Key, string Value)
{
    private const int MaximumLength = 2000;

    private static readonly string[] s_keys =
    [
        "EventId", "EventName", "ReadOnly", "Username", "ResourceType", "ResourceName", "EventSource", "AccessKeyId",
    ];

    /// <summary>Reads the attribute, or null when there is none.</summary>
    /// <exception cref="AwsError">There are several, or it is not one AWS knows.</exception>
    public static LookupAttribute? Read(JsonInput input)
    {
        IReadOnlyList<JsonInput> items = input.Structures("LookupAttributes") ?? [];
        if (items.Count == 0)
        {
            return null;
        }

        string key = items[0].String("AttributeKey") ?? string.Empty;
        string value = items[0].String("AttributeValue") ?? string.Empty;
        bool isValid = items.Count == 1
            && s_keys.Contains(key)
            && value.Length is > 0 and <= MaximumLength
            && (key != "ReadOnly" || value is "true" or "false");
        return isValid
            ? new LookupAttribute(key, value)
            : throw new AwsError(
                400, "InvalidLookupAttributesException", "The lookup attributes are not valid.");
    }

    public bool Matches(ManagementEvent item) => Key switch
    {
        "EventId" => item.EventId == Value,
        "EventName" => item.Name == Value,
        "ReadOnly" => item.ReadOnly == (Value == "true"),
        "Username" => item.Username == Value,
        "ResourceType" => item.Resources.Any(resource => resource.Type == Value),
        "ResourceName" => item.Resources.Any(resource => resource.Name == Value || resource.Arn == Value),
        "EventSource" => item.Source == Value,
        "AccessKeyId" => item.AccessKeyId == Value
            || item.Resources.Any(resource => resource.Type == "AWS::IAM::AccessKey" && resource.Name == Value),
        _ => throw new ArgumentOutOfRangeException(nameof(item), Key, "Not an attribute."),
    };
}
