using System;

namespace Amazon.Organizations.Model;

/// <summary>An account registered as delegated administrator of at least one service.</summary>
public sealed class DelegatedAdministrator
{
    public string Id { get; set; }

    public string Arn { get; set; }

    public string Email { get; set; }

    public string Name { get; set; }

    public AccountStatus Status { get; set; }

    public AccountState State { get; set; }

    public AccountJoinedMethod JoinedMethod { get; set; }

    public DateTime? JoinedTimestamp { get; set; }

    public DateTime? DelegationEnabledDate { get; set; }
}
