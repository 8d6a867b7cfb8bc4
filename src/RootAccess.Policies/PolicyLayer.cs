namespace RootAccess.Policies;

/// <summary>The kind of policy that decided a request.</summary>
public enum PolicyLayer
{
    /// <summary>Identity-based policies of the principal, or the inherent permissions of a root user.</summary>
    Identity,

    /// <summary>Session policies, the task policy of AssumeRoot included.</summary>
    Session,

    /// <summary>Service control policies of the principal's account.</summary>
    ServiceControl,

    /// <summary>Resource control policies of the resource's account.</summary>
    ResourceControl,

    /// <summary>Resource-based policies.</summary>
    Resource,
}
