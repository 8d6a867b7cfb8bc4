using System;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.Services;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Calls;

/// <summary>What is learnt about a call while it is answered.</summary>
internal sealed class CallRecord
{
    public CallRecord(DateTimeOffset time, IAwsService service, string? accessKeyId, string requestId)
    {
        Time = time;
        AccessKeyId = accessKeyId;
        Service = service;
        RequestId = requestId;
    }

    public DateTimeOffset Time { get; }

    public string? AccessKeyId { get; }

    public IAwsService Service { get; }

    public string RequestId { get; }

    public string Operation { get; set; } = string.Empty;

    public Principal? Caller { get; set; }

    public string? Resource { get; set; }

    public bool IsMutating { get; set; }

    /// <summary>True once the operation was found.</summary>
    public bool IsBound { get; set; }

    /// <summary>The error the service answered with, or null.</summary>
    public AwsError? Error { get; private set; }

    /// <summary>What the operation returned, whatever became of it on its way; null when it did not succeed.</summary>
    public SimulatorResponse? Response { get; set; }

    /// <summary>False when the call never reached the service.</summary>
    public bool WasAnswered => Error is not null || Response is not null;

    public string Outcome { get; set; } = SimulatorCall.Success;

    public SimulatorResponse Fail(AwsError error)
    {
        Outcome = error.Code;
        Error = error;
        SimulatorResponse response = Service.WriteError(error, RequestId);
        foreach (System.Collections.Generic.KeyValuePair<string, string> header in error.Headers)
        {
            response.Headers[header.Key] = header.Value;
        }

        return response;
    }

    public SimulatorCall ToCall() => new(
        Time,
        Caller?.AccountId,
        Caller?.Arn,
        AccessKeyId,
        Service.SigningName,
        Operation,
        Resource,
        Outcome,
        IsMutating);
}
