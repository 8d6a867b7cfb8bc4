using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RootAccess.Simulator.Events;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.CloudTrail;

/// <summary>LookupEvents: the last 90 days of the caller's account in one Region, the latest first.</summary>
internal static class LookupEventsOperation
{
    private const int MaximumPage = 50;

    private static readonly TimeSpan s_memory = TimeSpan.FromDays(90);

    private static readonly JsonSerializerOptions s_plainText =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static JsonObject Run(OperationContext context, JsonInput input)
    {
        int size = PageSize(input);
        LookupAttribute? attribute = LookupAttribute.Read(input);
        (DateTimeOffset from, DateTimeOffset to) = Range(context, input);
        string? category = Category(input);
        CloudTrailAccess.Demand(context, "LookupEvents");
        string query = string.Join("|", attribute, input.Number("StartTime"), input.Number("EndTime"), category);
        IReadOnlyList<ManagementEvent> found = category is null
            ? context.Simulation.Events.Find(context.Caller.AccountId, context.Region, from, to)
            : [];
        ManagementEvent[] matching = found.Where(item => attribute?.Matches(item) != false).ToArray();
        int start = LookupToken.Start(input.String("NextToken"), query, matching);
        ManagementEvent[] page = matching.Skip(start).Take(size).ToArray();
        JsonObject output = new() { ["Events"] = new JsonArray(page.Select(item => (JsonNode)Write(item)).ToArray()) };
        if (start + page.Length < matching.Length)
        {
            output["NextToken"] = LookupToken.After(page[page.Length - 1], query);
        }

        return output;
    }

    private static int PageSize(JsonInput input)
    {
        int size = input.Integer("MaxResults") ?? MaximumPage;
        return size is >= 1 and <= MaximumPage
            ? size
            : throw new AwsError(
                400, "InvalidMaxResultsException", "A maximum results value between 1 and 50 is required.");
    }

    private static (DateTimeOffset From, DateTimeOffset To) Range(OperationContext context, JsonInput input)
    {
        DateTimeOffset visible = context.Now - context.Simulation.Options.EventHistoryDelay;
        DateTimeOffset oldest = context.Now - s_memory;
        DateTimeOffset from = Time(input, "StartTime") ?? oldest;
        DateTimeOffset to = Time(input, "EndTime") ?? context.Now;
        if (from > to)
        {
            throw new AwsError(
                400, "InvalidTimeRangeException", "The start of the time range is after its end.");
        }

        return (from < oldest ? oldest : from, to < visible ? to : visible);
    }

    private static DateTimeOffset? Time(JsonInput input, string member)
    {
        if (input.Number(member) is not { } seconds)
        {
            return null;
        }

        bool isTime = seconds is >= 0 and < 253_402_300_800m;
        return isTime
            ? DateTimeOffset.FromUnixTimeMilliseconds((long)(seconds * 1000))
            : throw new AwsError(400, "InvalidTimeRangeException", "A time of the range is not valid.");
    }

    // The only category but the default one, and nothing simulated makes such events.
    private static string? Category(JsonInput input)
    {
        string? category = input.String("EventCategory");
        return category is null or "insight"
            ? category
            : throw new AwsError(400, "InvalidEventCategoryException", "The event category is not valid.");
    }

    private static JsonObject Write(ManagementEvent item)
    {
        JsonObject entry = new()
        {
            ["EventId"] = item.EventId,
            ["EventName"] = item.Name,
            ["ReadOnly"] = item.ReadOnly ? "true" : "false",
        };
        AddIfKnown(entry, "AccessKeyId", item.AccessKeyId);
        entry["EventTime"] = item.Time.ToUnixTimeSeconds();
        entry["EventSource"] = item.Source;
        AddIfKnown(entry, "Username", item.Username);
        entry["Resources"] = new JsonArray(item.Resources
            .Select(resource => (JsonNode)new JsonObject
            {
                ["ResourceType"] = resource.Type,
                ["ResourceName"] = resource.Name,
            })
            .ToArray());
        entry["CloudTrailEvent"] = item.Write(item).ToJsonString(s_plainText);
        return entry;
    }

    private static void AddIfKnown(JsonObject entry, string member, string? value)
    {
        if (value is not null)
        {
            entry[member] = value;
        }
    }
}
