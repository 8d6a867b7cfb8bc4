using System;
using System.Collections.Generic;

namespace Amazon.IdentityManagement.Model;

/// <summary>A user; the name and path are absent for the root user.</summary>
public sealed class User
{
    public string Path { get; set; }

    public string UserName { get; set; }

    public string UserId { get; set; }

    public string Arn { get; set; }

    public DateTime? CreateDate { get; set; }

    public DateTime? PasswordLastUsed { get; set; }

    public AttachedPermissionsBoundary PermissionsBoundary { get; set; }

    public List<Tag> Tags { get; set; } =
        AWSConfigs.InitializeCollections ? new List<Tag>() : null;
}
