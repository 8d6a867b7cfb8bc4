#nullable enable

using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Text.RegularExpressions;
using Amazon.Runtime.Internal;

namespace RootAccess.AwsClients.Protocol;

/// <summary>What a protocol must know of a service.</summary>
internal sealed class AwsService : IServiceMetadata
{
    private static readonly ConcurrentDictionary<Type, string> s_operations = new();

    /// <summary>The service's name in user agents and logs, <c>IAM</c> for example.</summary>
    public required string ServiceId { get; init; }

    /// <summary>The service's name in the events of a request: the client's namespace.</summary>
    public required string EventName { get; init; }

    /// <summary>The service's name in a signature's scope and in <c>AWS_ENDPOINT_URL_…</c>.</summary>
    public required string SigningName { get; init; }

    /// <summary>The <c>Version</c> parameter of the query protocol.</summary>
    public required string ApiVersion { get; init; }

    /// <summary>What stands before the operation in the JSON protocol's <c>X-Amz-Target</c>.</summary>
    public string TargetPrefix { get; init; } = string.Empty;

    public required ServiceErrors Errors { get; init; }

    public IDictionary<string, string> OperationNameMapping { get; } = new Dictionary<string, string>();

    /// <summary>Request and response classes are named for their operation.</summary>
    public static string OperationOf(Type type) =>
        s_operations.GetOrAdd(type, static named => Regex.Replace(named.Name, "Re(quest|sponse)$", string.Empty));
}
