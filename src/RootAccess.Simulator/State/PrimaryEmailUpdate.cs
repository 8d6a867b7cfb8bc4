using System;

namespace RootAccess.Simulator.State;

/// <summary>A change of a root user's e-mail address, confirmed by a one-time password sent to the new one.</summary>
public sealed class PrimaryEmailUpdate
{
    /// <summary>How long the one-time password works.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    public required string NewEmail { get; init; }

    /// <summary>The six characters that AWS would mail to <see cref="NewEmail"/>.</summary>
    public required string OneTimePassword { get; init; }

    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When the password was given back, or null.</summary>
    public DateTimeOffset? AcceptedAt { get; set; }

    /// <summary><c>PENDING</c>, <c>COMPLETED</c>, or <c>FAILED</c> once the password has expired.</summary>
    public string GetStatus(DateTimeOffset now)
    {
        if (AcceptedAt is not null)
        {
            return "COMPLETED";
        }

        return now < StartedAt + Lifetime ? "PENDING" : "FAILED";
    }

    /// <summary>When the status last changed.</summary>
    public DateTimeOffset GetUpdatedAt(DateTimeOffset now) =>
        AcceptedAt ?? (now < StartedAt + Lifetime ? StartedAt : StartedAt + Lifetime);
}
