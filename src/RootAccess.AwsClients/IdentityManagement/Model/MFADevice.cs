using System;

namespace Amazon.IdentityManagement.Model;

/// <summary>An MFA device assigned to a user.</summary>
public sealed class MFADevice
{
    public string UserName { get; set; }

    public string SerialNumber { get; set; }

    public DateTime? EnableDate { get; set; }
}
