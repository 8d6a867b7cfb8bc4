using System.Text.Json.Nodes;

namespace RootAccessManagement.Tests.Loopback;

/// <summary>What a place that hands out credentials answers.</summary>
internal sealed record Answer(int StatusCode, string ContentType, string Body, string? ErrorType = null)
{
    internal static Answer Json(JsonObject body) => new(200, "application/json", body.ToJsonString());

    internal static Answer Text(string body) => new(200, "text/plain", body);

    /// <summary>An error as REST-JSON services tell it.</summary>
    internal static Answer Error(int statusCode, string type, string message) => new(
        statusCode,
        "application/json",
        new JsonObject { ["__type"] = type, ["message"] = message }.ToJsonString(),
        type);
}
