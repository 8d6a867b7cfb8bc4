using System;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.State;

namespace RootAccess.Simulator.Services;

/// <summary>One call while it is carried out.</summary>
internal sealed class OperationContext
{
    public required Simulation Simulation { get; init; }

    public required SimulatorRequest Request { get; init; }

    public required Principal Caller { get; init; }

    public required DateTimeOffset Now { get; init; }

    /// <summary>The Region the request was signed for.</summary>
    public required string Region { get; init; }

    public required string RequestId { get; init; }

    /// <summary>What the call is about, for the call log.</summary>
    public string? Resource { get; set; }

    public SimulatedOrganization Organization => Simulation.Organization;

    public string Partition => Organization.Partition;

    public SimulatedAccount CallerAccount => Organization.Account(Caller.AccountId);

    public bool IsManagementCaller => Caller.AccountId == Organization.ManagementAccountId;

    public string RootArn(string accountId) => $"arn:{Partition}:iam::{accountId}:root";

    /// <summary>True while a credential is listed, which may be a little longer than it works.</summary>
    public bool IsVisible(Credential credential) =>
        credential.IsVisible(Now, Simulation.Options.DeletionVisibilityDelay);
}
