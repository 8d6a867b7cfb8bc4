using System;
using System.Collections.Generic;

namespace Amazon.Organizations.Model;

/// <summary>An account of the organization.</summary>
public sealed class Account
{
    public string Id { get; set; }

    public string Arn { get; set; }

    public string Email { get; set; }

    public string Name { get; set; }

    public AccountStatus Status { get; set; }

    public AccountState State { get; set; }

    public List<string> Paths { get; set; } =
        AWSConfigs.InitializeCollections ? new List<string>() : null;

    public AccountJoinedMethod JoinedMethod { get; set; }

    public DateTime? JoinedTimestamp { get; set; }
}
