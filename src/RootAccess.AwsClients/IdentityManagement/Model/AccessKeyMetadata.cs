using System;

namespace Amazon.IdentityManagement.Model;

/// <summary>An access key without its secret.</summary>
public sealed class AccessKeyMetadata
{
    public string UserName { get; set; }

    public string AccessKeyId { get; set; }

    public StatusType Status { get; set; }

    public DateTime? CreateDate { get; set; }
}
