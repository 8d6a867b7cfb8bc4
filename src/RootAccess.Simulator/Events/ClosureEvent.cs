using System;
using System.Text.Json.Nodes;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Events;

/// <summary>CloseAccountResult, which Organizations logs by itself once an account is closed.</summary>
internal static class ClosureEvent
{
    private const string Service = "organizations.amazonaws.com";

    public static ManagementEvent Create(
        string managementId, string closedId, string region, DateTimeOffset requested, DateTimeOffset completed) =>
        new()
        {
            Time = completed,
            AccountId = managementId,
            Region = region,
            Source = Service,
            Name = "CloseAccountResult",
            ReadOnly = false,
            Write = item => new JsonObject
            {
                ["eventVersion"] = EventWriter.Version,
                ["userIdentity"] = new JsonObject { ["accountId"] = managementId, ["invokedBy"] = Service },
                ["eventTime"] = AwsText.Iso(completed),
                ["eventSource"] = Service,
                ["eventName"] = item.Name,
                ["awsRegion"] = region,
                ["sourceIPAddress"] = Service,
                ["userAgent"] = Service,
                ["requestParameters"] = null,
                ["responseElements"] = null,
                ["eventID"] = item.EventId,
                ["readOnly"] = false,
                ["eventType"] = "AwsServiceEvent",
                ["managementEvent"] = true,
                ["recipientAccountId"] = managementId,
                ["serviceEventDetails"] = new JsonObject
                {
                    ["closeAccountStatus"] = new JsonObject
                    {
                        ["accountId"] = closedId,
                        ["state"] = "SUCCEEDED",
                        ["requestedTimestamp"] = EventShapes.Date(requested),
                        ["completedTimestamp"] = EventShapes.Date(completed),
                    },
                },
                ["eventCategory"] = "Management",
            },
        };
}
