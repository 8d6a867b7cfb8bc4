using System.Text.Json.Nodes;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services.CloudTrail;

/// <summary>Reads trails. No simulated account has one.</summary>
internal static class TrailOperations
{
    public static JsonObject Describe(OperationContext context, JsonInput input)
    {
        CloudTrailAccess.Demand(context, "DescribeTrails");
        return new JsonObject { ["trailList"] = new JsonArray() };
    }

    public static JsonObject Get(OperationContext context, JsonInput input)
    {
        CloudTrailAccess.Demand(context, "GetTrail");
        throw new AwsError(
            400,
            "TrailNotFoundException",
            $"Unknown trail: {input.String("Name")} for the user: {context.Caller.AccountId}");
    }
}
