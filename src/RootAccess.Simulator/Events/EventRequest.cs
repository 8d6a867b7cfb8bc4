using RootAccess.Simulator.Calls;

namespace RootAccess.Simulator.Events;

/// <summary>What an event keeps of a call until its record is asked for.</summary>
internal sealed record EventRequest(string Service, CallRecord Call, SimulatorRequest Request, string Region)
{
    /// <summary>CloudTrail takes AssumeRoot and GetSessionToken for changes, although AssumeRole is none.</summary>
    public bool IsReadOnly => !Call.IsMutating && Call.Operation is not ("AssumeRoot" or "GetSessionToken");

    /// <summary>Reads log no results, except that AssumeRole counts as one and does.</summary>
    public bool LogsResponse => !IsReadOnly || Call.Operation == "AssumeRole";
}
