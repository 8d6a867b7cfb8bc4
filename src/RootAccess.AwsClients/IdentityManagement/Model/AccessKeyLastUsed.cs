using System;

namespace Amazon.IdentityManagement.Model;

/// <summary>When and for what an access key was last used; absent members mean never.</summary>
public sealed class AccessKeyLastUsed
{
    public DateTime? LastUsedDate { get; set; }

    public string ServiceName { get; set; }

    public string Region { get; set; }
}
