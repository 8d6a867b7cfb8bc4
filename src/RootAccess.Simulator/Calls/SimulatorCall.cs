using System;

namespace RootAccess.Simulator.Calls;

/// <summary>One request the simulator answered.</summary>
/// <param name="Time">When it arrived.</param>
/// <param name="AccountId">The caller's account, or null when the caller is unknown.</param>
/// <param name="PrincipalArn">The caller, or null.</param>
/// <param name="AccessKeyId">The key in the request, or null.</param>
/// <param name="Service">The signing name: iam, sts, organizations, s3, sqs.</param>
/// <param name="Operation">The operation, or an empty string when none could be read.</param>
/// <param name="Resource">What was asked for: an ARN, an id, or null.</param>
/// <param name="Outcome"><c>Success</c>, an AWS error code, or the name of a fault that hid the answer.</param>
/// <param name="IsMutating">True when the operation changes something. Opening a session does not.</param>
public sealed record SimulatorCall(
    DateTimeOffset Time,
    string? AccountId,
    string? PrincipalArn,
    string? AccessKeyId,
    string Service,
    string Operation,
    string? Resource,
    string Outcome,
    bool IsMutating)
{
    /// <summary>The outcome of a call that worked.</summary>
    public const string Success = "Success";

    /// <summary>The outcome of a call whose caller left before it was carried out.</summary>
    public const string Canceled = "Canceled";
}
