using System;
using System.Collections.Generic;

namespace RootAccess.Simulator.State;

/// <summary>One account of the organization with everything that lives in it.</summary>
public sealed class SimulatedAccount
{
    /// <summary>About how long AWS takes to close an account.</summary>
    public static readonly TimeSpan ClosureDuration = TimeSpan.FromMinutes(10);

    private string _state = AccountState.Active;

    public required string Id { get; init; }

    public required string Name { get; set; }

    public required string Email { get; set; }

    /// <summary>The latest change of <see cref="Email"/> that was asked for, or null.</summary>
    public PrimaryEmailUpdate? EmailUpdate { get; set; }

    /// <summary>The organizational unit or root that holds the account.</summary>
    public required string ParentId { get; set; }

    /// <summary><c>CREATED</c> or <c>INVITED</c>.</summary>
    public required string JoinedMethod { get; init; }

    public required DateTimeOffset JoinedTimestamp { get; init; }

    /// <summary>When the account was asked to close, or null.</summary>
    public DateTimeOffset? ClosureRequestedAt { get; private set; }

    public IDictionary<string, string> Tags { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The credential report that was asked for last, or null.</summary>
    public CredentialReport? CredentialReport { get; set; }

    /// <summary>The root user. <see cref="IamUser.UserName"/> is empty for it.</summary>
    public required IamUser Root { get; init; }

    public IList<IamUser> Users { get; } = [];

    public IList<IamRole> Roles { get; } = [];

    public IList<SimulatedBucket> Buckets { get; } = [];

    public IList<SimulatedQueue> Queues { get; } = [];

    /// <summary>The state at a moment: a closure takes effect by itself ten minutes after it was requested.</summary>
    public string GetState(DateTimeOffset now)
    {
        if (ClosureRequestedAt is not { } requested)
        {
            return _state;
        }

        return now < requested + ClosureDuration ? AccountState.PendingClosure : AccountState.Closed;
    }

    /// <summary>Puts the account in a state by hand; forgets a closure in progress.</summary>
    public void SetState(string state)
    {
        ClosureRequestedAt = null;
        _state = state;
    }

    internal void RequestClosure(DateTimeOffset now) => ClosureRequestedAt = now;
}
