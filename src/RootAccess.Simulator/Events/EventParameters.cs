using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.Services.S3;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Events;

/// <summary>The requestParameters and responseElements of a record.</summary>
internal static class EventParameters
{
    private const string Hidden = "HIDDEN_DUE_TO_SECURITY_REASONS";

    // Not parameters of the operation, or nothing for a log to hold.
    private static readonly HashSet<string> s_leftOut =
        new(StringComparer.Ordinal) { "Action", "Version", "Password", "Marker" };

    public static JsonNode? Request(EventRequest kept) => kept.Service switch
    {
        // What these two refuse for want of permission is logged without its parameters.
        "iam" or "sts" when kept.Call.Error?.Code == Denial.Code => null,
        "iam" or "sts" => OrNull(EventShapes.Form(
            QueryInput.Parse(kept.Request).All.Where(entry => !s_leftOut.Contains(entry.Key)))),
        "s3" => Bucket(kept),
        "sqs" when kept.Request.Body is [(byte)'{', ..] => OrNull(EventShapes.Lower(Json(kept.Request.Body))),
        "sqs" => OrNull(EventShapes.Form(
            QueryInput.Parse(kept.Request).All.Where(entry => !s_leftOut.Contains(entry.Key)))),
        "account" => OrNull(WithoutPassword(Json(kept.Request.Body))),
        _ => OrNull(EventShapes.Lower(Json(kept.Request.Body))),
    };

    public static JsonNode? Response(EventRequest kept)
    {
        byte[] body = kept.LogsResponse && kept.Call.Response is { } response ? response.Body : [];
        switch (kept.Service)
        {
            case "iam" or "sts" when body.Length > 0:
                return Result(kept, XElement.Parse(AwsText.Utf8.GetString(body)));
            case "organizations" or "sqs":
                return OrNull(EventShapes.Lower(Json(body)));
            case "account":
                return OrNull(Json(body));
            default:
                return null;
        }
    }

    private static JsonNode? Result(EventRequest kept, XElement answer)
    {
        XElement? result = answer.Elements().FirstOrDefault(
            element => element.Name.LocalName == kept.Call.Operation + "Result");
        JsonNode? elements = result is null ? null : OrNull(EventShapes.Xml(result));
        if (kept.Call.Operation == "AssumeRole" && elements is JsonObject role)
        {
            role["sessionTokenUtilization"] = 0;
            role["sessionTokenSize"] = role["credentials"]?["sessionToken"]?.GetValue<string>().Length;
        }

        return elements;
    }

    private static JsonObject Bucket(EventRequest kept)
    {
        JsonObject parameters = [];
        if (S3Request.Parse(kept.Request).Bucket is not { } bucket)
        {
            parameters["Host"] = kept.Request.Host;
            return parameters;
        }

        parameters["bucketName"] = bucket;
        parameters["Host"] = kept.Request.Host;
        parameters["policy"] = string.Empty;
        if (kept.Call.Operation == "PutBucketPolicy" && Json(kept.Request.Body) is { } policy)
        {
            parameters["bucketPolicy"] = policy;
        }

        return parameters;
    }

    private static JsonNode? WithoutPassword(JsonNode? input)
    {
        if (input is JsonObject members && members.ContainsKey("Otp"))
        {
            members["Otp"] = Hidden;
        }

        return input;
    }

    private static JsonNode? OrNull(JsonNode? node) => node is JsonObject { Count: > 0 } or JsonArray ? node : null;

    private static JsonNode? Json(byte[] body)
    {
        try
        {
            return body.Length == 0 ? null : JsonNode.Parse(body);
        }
        catch (JsonException)
        {
            // A body in another form, such as a chunked upload, is left out of the record.
            return null;
        }
    }
}
