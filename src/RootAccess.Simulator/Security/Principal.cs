using System;
using System.Collections.Generic;
using RootAccess.Policies;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Wire;

namespace RootAccess.Simulator.Security;

/// <summary>Who is calling.</summary>
internal sealed class Principal
{
    public required PrincipalKind Kind { get; init; }

    public required string AccountId { get; init; }

    /// <summary>What GetCallerIdentity and error messages show.</summary>
    public required string Arn { get; init; }

    /// <summary>What <c>aws:PrincipalArn</c> holds: for a role session, the ARN of the role.</summary>
    public required string PrincipalArn { get; init; }

    public required string UserId { get; init; }

    public required IReadOnlyList<NamedPolicy> IdentityPolicies { get; init; }

    /// <summary>
    /// The task policy of a root session, or the session policy of a role session; null when there is none.
    /// </summary>
    public IReadOnlyList<NamedPolicy>? SessionPolicies { get; init; }

    /// <summary>The tags of the user or role; a root user has none.</summary>
    public IDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>();

    public DateTimeOffset? TokenIssueTime { get; init; }

    public bool IsRoot => Kind is PrincipalKind.Root or PrincipalKind.AssumedRoot;

    public static Principal ForUser(string accountId, IamUser user) => new()
    {
        Kind = user.IsRoot ? PrincipalKind.Root : PrincipalKind.IamUser,
        AccountId = accountId,
        Arn = user.Arn,
        PrincipalArn = user.Arn,
        UserId = user.UserId,
        IdentityPolicies = user.AttachedPolicies,
        Tags = user.Tags,
    };

    /// <summary>A session of a role.</summary>
    public static Principal ForRole(
        string partition,
        IamRole role,
        string sessionName,
        DateTimeOffset issuedAt,
        IReadOnlyList<NamedPolicy>? sessionPolicies = null)
    {
        string accountId = AwsText.AccountIdIn(role.Arn)!;
        return new()
        {
            Kind = PrincipalKind.AssumedRole,
            AccountId = accountId,
            Arn = $"arn:{partition}:sts::{accountId}:assumed-role/{role.Name}/{sessionName}",
            PrincipalArn = role.Arn,
            UserId = $"{role.RoleId}:{sessionName}",
            IdentityPolicies = role.AttachedPolicies,
            Tags = role.Tags,
            SessionPolicies = sessionPolicies,
            TokenIssueTime = issuedAt,
        };
    }
}
