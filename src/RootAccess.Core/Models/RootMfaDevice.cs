using System;

namespace RootAccess.Core.Models;

/// <summary>One MFA device of a root user.</summary>
public sealed record RootMfaDevice
{
    /// <summary>The serial number: an ARN for virtual devices and passkeys, plain text for hardware tokens.</summary>
    public required string SerialNumber { get; init; }

    /// <summary>When the device was enabled; null when AWS did not say.</summary>
    public required DateTimeOffset? EnabledAt { get; init; }

    /// <summary>The serial number.</summary>
    /// <returns>The serial number alone, so that lists join into readable text.</returns>
    public override string ToString() => SerialNumber;
}
