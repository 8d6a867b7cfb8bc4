using System.Linq;
using System.Text.Json.Nodes;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Events;

/// <summary>Writes the record of a call.</summary>
internal static class EventWriter
{
    public const string Version = "1.11";

    public static JsonObject Write(ManagementEvent item, EventRequest kept)
    {
        JsonObject record = new()
        {
            ["eventVersion"] = Version,
            ["userIdentity"] = EventIdentity.Write(kept),
            ["eventTime"] = AwsText.Iso(item.Time),
            ["eventSource"] = item.Source,
            ["eventName"] = item.Name,
            ["awsRegion"] = item.Region,
            ["sourceIPAddress"] = "127.0.0.1",
            ["userAgent"] = kept.Request.Header("User-Agent"),
        };
        if (kept.Call.Error is { } error)
        {
            record["errorCode"] = ErrorCode(kept.Service, error.Code);
            record["errorMessage"] = error.Message;
        }

        record["requestParameters"] = EventParameters.Request(kept);
        record["responseElements"] = EventParameters.Response(kept);
        if (kept.Service == "sts")
        {
            record["additionalEventData"] = ServingRegion(kept);
        }

        record["requestID"] = kept.Call.RequestId;
        record["eventID"] = item.EventId;
        record["readOnly"] = item.ReadOnly;
        AddResources(record, item);
        record["eventType"] = "AwsApiCall";
        record["managementEvent"] = true;
        record["recipientAccountId"] = item.AccountId;
        record["eventCategory"] = "Management";
        if (kept.Service != "account")
        {
            record["tlsDetails"] = new JsonObject
            {
                ["tlsVersion"] = "TLSv1.3",
                ["cipherSuite"] = "TLS_AES_128_GCM_SHA256",
                ["clientProvidedHostHeader"] = kept.Request.Host,
            };
        }

        return record;
    }

    // IAM's records show the name of the exception, not the code on the wire.
    private static string ErrorCode(string service, string code) =>
        service == "iam" && code is "NoSuchEntity" or "EntityAlreadyExists" or "LimitExceeded" or "DeleteConflict"
            ? code + "Exception"
            : code;

    private static JsonObject ServingRegion(EventRequest kept) => new()
    {
        ["ExtendedRequestId"] = "MTp1cy1lYXN0LTE6Uzo6",
        ["RequestDetails"] = new JsonObject
        {
            ["awsServingRegion"] = kept.Region,
            ["endpointType"] = kept.Request.HostName == "sts.amazonaws.com" ? "global" : "regional",
        },
    };

    private static void AddResources(JsonObject record, ManagementEvent item)
    {
        JsonNode[] named = item.Resources
            .Where(resource => resource.Arn is not null)
            .Select(resource => (JsonNode)new JsonObject
            {
                ["accountId"] = AwsText.AccountIdIn(resource.Arn) ?? item.AccountId,
                ["type"] = resource.Type,
                ["ARN"] = resource.Arn,
            })
            .ToArray();
        if (named.Length > 0)
        {
            record["resources"] = new JsonArray(named);
        }
    }
}
