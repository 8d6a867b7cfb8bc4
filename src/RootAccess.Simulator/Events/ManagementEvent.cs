using System;
using System.Collections.Generic;
using System.Text.Json.Nodes;
using RootAccess.Simulator.Security;

namespace RootAccess.Simulator.Events;

/// <summary>One event of CloudTrail's event history. Its record is written when somebody asks for it.</summary>
internal sealed class ManagementEvent
{
    private IReadOnlyList<EventResource>? _resources;

    public string EventId { get; } = Guid.NewGuid().ToString();

    public required DateTimeOffset Time { get; init; }

    /// <summary>The account in whose history the event is.</summary>
    public required string AccountId { get; init; }

    public required string Region { get; init; }

    /// <summary>The host name of the service, such as <c>iam.amazonaws.com</c>.</summary>
    public required string Source { get; init; }

    public required string Name { get; init; }

    public required bool ReadOnly { get; init; }

    /// <summary>Who called, or null when a service acted by itself.</summary>
    public Principal? Caller { get; init; }

    public string? AccessKeyId { get; init; }

    /// <summary>Finds out what the event is about, when somebody asks.</summary>
    public Func<IReadOnlyList<EventResource>> FindResources { get; init; } = () => [];

    public IReadOnlyList<EventResource> Resources => _resources ??= FindResources();

    /// <summary>Writes the record, which is the CloudTrailEvent of a lookup.</summary>
    public required Func<ManagementEvent, JsonObject> Write { get; init; }

    /// <summary>What a lookup shows as Username.</summary>
    public string? Username => Caller?.Kind switch
    {
        null => null,
        PrincipalKind.IamUser => Caller.Arn.Substring(Caller.Arn.LastIndexOf('/') + 1),
        PrincipalKind.AssumedRole => Caller.UserId.Substring(Caller.UserId.IndexOf(':') + 1),
        _ => "root",
    };
}
