using System;
using System.Collections.Generic;
using RootAccess.Simulator.Calls;
using RootAccess.Simulator.State;

namespace RootAccess.Simulator.Events;

/// <summary>Turns calls into the events AWS would log: in which account, in which Region, and which at all.</summary>
internal static class EventRecorder
{
    // A large request would only fill the memory; its record then shows no parameters.
    private const int MaximumKeptBody = 16 * 1024;

    // What these read is logged as data events, which the event history does not hold.
    private static readonly HashSet<string> s_dataEvents =
        new(StringComparer.Ordinal) { "ListQueues", "GetQueueUrl", "GetQueueAttributes" };

    /// <summary>Records a call of a known caller to a known operation.</summary>
    public static void Record(Simulation simulation, SimulatorRequest request, string region, CallRecord call)
    {
        bool isLogged = call.IsBound && call.WasAnswered && !s_dataEvents.Contains(call.Operation);
        if (call.Caller is not { } caller || !isLogged)
        {
            return;
        }

        string service = call.Service.SigningName;
        EventRequest kept = new(
            service, call, Trim(request), EventRegion.Of(simulation.Options.Partition, service, region));
        Add(simulation, kept, caller.AccountId);
        if (call.Error is null)
        {
            AddFurther(simulation, kept);
        }

        if (!kept.LogsResponse)
        {
            call.Response = null;
        }
    }

    private static void Add(Simulation simulation, EventRequest kept, string accountId) =>
        simulation.Events.Add(new ManagementEvent
        {
            Time = kept.Call.Time,
            AccountId = accountId,
            Region = kept.Region,
            Source = kept.Service + ".amazonaws.com",
            Name = kept.Call.Operation,
            ReadOnly = kept.IsReadOnly,
            Caller = kept.Call.Caller,
            AccessKeyId = kept.Call.AccessKeyId,
            FindResources = () => EventResources.Of(simulation.Organization, kept),
            Write = item => EventWriter.Write(item, kept),
        });

    // A role of another account is assumed in both accounts; a closure ends with an event of its own.
    private static void AddFurther(Simulation simulation, EventRequest kept)
    {
        string? target = Wire.AwsText.AccountIdIn(kept.Call.Resource);
        if (kept.Call.Operation == "AssumeRole" && target is not null && target != kept.Call.Caller!.AccountId)
        {
            Add(simulation, kept, target);
        }

        if (kept.Call.Operation == "CloseAccount" && target is not null)
        {
            simulation.Events.Add(ClosureEvent.Create(
                simulation.Organization.ManagementAccountId,
                target,
                kept.Region,
                kept.Call.Time,
                kept.Call.Time + SimulatedAccount.ClosureDuration));
        }
    }

    private static SimulatorRequest Trim(SimulatorRequest request) => new()
    {
        Method = request.Method,
        Host = request.Host,
        Path = request.Path,
        QueryString = request.QueryString,
        Headers = new Dictionary<string, string> { ["User-Agent"] = request.Header("User-Agent") ?? string.Empty },
        Body = request.Body.Length <= MaximumKeptBody ? request.Body : [],
    };
}
