namespace RootAccess.Policies.Matching;

/// <summary>The kinds of principals a policy can name, by the names AWS gives them.</summary>
internal enum PrincipalKind
{
    /// <summary>Everyone, anonymous callers included.</summary>
    Everyone,

    /// <summary>An account by its id or the ARN of its root user.</summary>
    Account,

    /// <summary>A user, role, role session or federated session, by its ARN or unique id.</summary>
    Identity,

    Service,

    Federated,

    /// <summary>An S3 canonical user id; no condition key carries one, so it covers nobody.</summary>
    CanonicalUser,
}
