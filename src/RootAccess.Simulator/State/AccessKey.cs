using System;

namespace RootAccess.Simulator.State;

/// <summary>A long-term access key.</summary>
public sealed class AccessKey : Credential
{
    public required string AccessKeyId { get; init; }

    public required string SecretAccessKey { get; init; }

    /// <summary><c>Active</c> or <c>Inactive</c>.</summary>
    public string Status { get; set; } = "Active";

    public DateTimeOffset? LastUsed { get; set; }

    public string LastUsedService { get; set; } = "N/A";

    public string LastUsedRegion { get; set; } = "N/A";
}
