using System.Collections.Generic;

namespace RootAccess.Core.Models;

/// <summary>The states of an account, as the <c>State</c> member of AWS Organizations gives them.</summary>
public static class AccountState
{
    /// <summary>Created, but not yet usable.</summary>
    public const string PendingActivation = "PENDING_ACTIVATION";

    /// <summary>In use.</summary>
    public const string Active = "ACTIVE";

    /// <summary>Suspended by AWS.</summary>
    public const string Suspended = "SUSPENDED";

    /// <summary>Closure was requested and is under way.</summary>
    public const string PendingClosure = "PENDING_CLOSURE";

    /// <summary>Closed; kept by AWS for up to 90 days.</summary>
    public const string Closed = "CLOSED";

    /// <summary>Every state, the most usual first.</summary>
    public static IReadOnlyList<string> All { get; } = [Active, Suspended, PendingClosure, Closed, PendingActivation];
}
