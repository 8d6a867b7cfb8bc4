using System;

namespace RootAccess.Simulator.State;

/// <summary>A request for a new account.</summary>
public sealed class AccountCreation
{
    /// <summary>About how long AWS takes to say whether it worked.</summary>
    public static readonly TimeSpan Duration = TimeSpan.FromSeconds(2);

    public required string Id { get; init; }

    public required string AccountName { get; init; }

    public required string Email { get; init; }

    public required DateTimeOffset RequestedTimestamp { get; init; }

    /// <summary>The account that came of it, or null when the request fails.</summary>
    public string? AccountId { get; init; }

    /// <summary>Why there is no account, in the words of the API; null when there is one.</summary>
    public string? FailureReason { get; init; }

    public DateTimeOffset CompletedTimestamp => RequestedTimestamp + Duration;

    /// <summary><c>IN_PROGRESS</c>, then <c>SUCCEEDED</c> or <c>FAILED</c>.</summary>
    public string GetState(DateTimeOffset now)
    {
        if (now < CompletedTimestamp)
        {
            return "IN_PROGRESS";
        }

        return FailureReason is null ? "SUCCEEDED" : "FAILED";
    }
}
