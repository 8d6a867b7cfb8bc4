using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Services;

/// <summary>A service that speaks AWS JSON: the operation in <c>X-Amz-Target</c>, JSON in, JSON out.</summary>
internal sealed class JsonService : IAwsService
{
    // AWS escapes no more than JSON asks for.
    private static readonly JsonSerializerOptions s_plainText =
        new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] s_targetMembers = ["AccountId", "ResourceId", "ChildId", "TargetId"];

    private readonly string? _longTargetPrefix;
    private readonly string _contentType;
    private readonly JsonErrorStyle _errorStyle;
    private readonly Dictionary<string, JsonOperation> _operations;

    public JsonService(
        string signingName,
        string targetPrefix,
        string jsonVersion,
        AwsError throttled,
        JsonErrorStyle errorStyle,
        IEnumerable<JsonOperation> operations,
        string? longTargetPrefix = null)
    {
        _longTargetPrefix = longTargetPrefix;
        SigningName = signingName;
        TargetPrefix = targetPrefix;
        Throttled = throttled;
        _contentType = "application/x-amz-json-" + jsonVersion;
        _errorStyle = errorStyle;
        _operations = operations.ToDictionary(operation => operation.Name, StringComparer.Ordinal);
    }

    public string SigningName { get; }

    /// <summary>What stands before the operation in <c>X-Amz-Target</c>, the dot not included.</summary>
    public string TargetPrefix { get; }

    public AuthenticationErrors AuthenticationErrors => AuthenticationErrors.Json;

    public AwsError Throttled { get; }

    public IEnumerable<string> OperationNames => _operations.Keys;

    public string ReadOperationName(SimulatorRequest request)
    {
        string target = request.Header("X-Amz-Target") ?? string.Empty;
        return Owns(target) ? target.Substring(target.LastIndexOf('.') + 1) : string.Empty;
    }

    /// <summary>True when a target is of this service.</summary>
    public bool Owns(string target)
    {
        int dot = target.LastIndexOf('.');
        string prefix = dot < 0 ? string.Empty : target.Substring(0, dot);
        return prefix == TargetPrefix || (_longTargetPrefix is not null && prefix == _longTargetPrefix);
    }

    public BoundOperation Bind(SimulatorRequest request)
    {
        string name = ReadOperationName(request);
        if (!_operations.TryGetValue(name, out JsonOperation? operation))
        {
            throw new AwsError(
                400,
                "UnknownOperationException",
                $"The {SigningName} service has no operation '{request.Header("X-Amz-Target")}' in X-Amz-Target.");
        }

        JsonInput input = JsonInput.Parse(request.Body);
        return new BoundOperation(
            operation.IsMutating,
            TargetAccountId(input),
            context => Respond(200, operation.Run(context, input), context.RequestId));
    }

    public SimulatorResponse WriteError(AwsError error, string requestId)
    {
        JsonObject body = new()
        {
            ["__type"] = _errorStyle.TypePrefix + error.Code,
            [_errorStyle.MessageMember] = error.Message,
        };
        foreach (KeyValuePair<string, string> member in error.Members)
        {
            body[member.Key] = member.Value;
        }

        SimulatorResponse response = Respond(error.StatusCode, body, requestId);
        if (_errorStyle.QueryCodes is { } codes)
        {
            string code = codes.TryGetValue(error.Code, out string? old) ? old : error.Code;
            response.Headers["x-amzn-query-error"] = code + (error.IsServerFault ? ";Receiver" : ";Sender");
        }

        return response;
    }

    private static string? TargetAccountId(JsonInput input) => s_targetMembers
        .Select(member => AwsText.AccountIdIn(input.String(member)))
        .FirstOrDefault(id => id is not null);

    private SimulatorResponse Respond(int statusCode, JsonObject body, string requestId) => new()
    {
        StatusCode = statusCode,
        Body = AwsText.Utf8.GetBytes(body.ToJsonString(s_plainText)),
        Headers = { ["Content-Type"] = _contentType, ["x-amzn-RequestId"] = requestId },
    };
}
