using System;

namespace Amazon.Organizations.Model;

/// <summary>An account as <c>Get-ORGAccountList</c> gives it: the members of the SDK's own class.</summary>
public sealed class Account
{
    /// <summary>Twelve digits.</summary>
    public string? Id { get; set; }

    /// <summary>The ARN.</summary>
    public string? Arn { get; set; }

    /// <summary>The mail address of the root user.</summary>
    public string? Email { get; set; }

    /// <summary>The account's name.</summary>
    public string? Name { get; set; }

    /// <summary>What AWS replaces by the state.</summary>
    public string? Status { get; set; }

    /// <summary>The state.</summary>
    public string? State { get; set; }

    /// <summary>How it joined.</summary>
    public string? JoinedMethod { get; set; }

    /// <summary>When it joined.</summary>
    public DateTime? JoinedTimestamp { get; set; }
}
