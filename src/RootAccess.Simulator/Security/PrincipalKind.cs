namespace RootAccess.Simulator.Security;

/// <summary>What kind of caller a credential makes.</summary>
internal enum PrincipalKind
{
    /// <summary>The root user with a long-term access key.</summary>
    Root,

    /// <summary>A root session that AssumeRoot issued.</summary>
    AssumedRoot,

    IamUser,

    AssumedRole,
}
