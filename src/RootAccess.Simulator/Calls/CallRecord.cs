using System;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.Services;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Calls;

/// <summary>What is learnt about a call while it is answered.</summary>
internal sealed class CallRecord
{
    private readonly DateTimeOffset _time;
    private readonly string? _accessKeyId;

    public CallRecord(DateTimeOffset time, IAwsService service, string? accessKeyId, string requestId)
    {
        _time = time;
        _accessKeyId = accessKeyId;
        Service = service;
        RequestId = requestId;
    }

    public IAwsService Service { get; }

    public string RequestId { get; }

    public string Operation { get; set; } = string.Empty;

    public Principal? Caller { get; set; }

    public string? Resource { get; set; }

    public bool IsMutating { get; set; }

    public string Outcome { get; set; } = SimulatorCall.Success;

    public SimulatorResponse Fail(AwsError error)
    {
        Outcome = error.Code;
        SimulatorResponse response = Service.WriteError(error, RequestId);
        foreach (System.Collections.Generic.KeyValuePair<string, string> header in error.Headers)
        {
            response.Headers[header.Key] = header.Value;
        }

        return response;
    }

    public SimulatorCall ToCall() => new(
        _time,
        Caller?.AccountId,
        Caller?.Arn,
        _accessKeyId,
        Service.SigningName,
        Operation,
        Resource,
        Outcome,
        IsMutating);
}
