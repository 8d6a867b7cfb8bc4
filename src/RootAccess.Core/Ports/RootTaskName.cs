namespace RootAccess.Core.Ports;

/// <summary>
/// AWS's root task policies: the last part of <c>arn:{partition}:iam::aws:policy/root-task/{name}</c>. A root session
/// is for exactly one of them.
/// </summary>
public static class RootTaskName
{
    /// <summary>Reads the root user's credentials.</summary>
    public const string IAMAuditRootUserCredentials = nameof(IAMAuditRootUserCredentials);

    /// <summary>Deletes the root user's credentials.</summary>
    public const string IAMDeleteRootUserCredentials = nameof(IAMDeleteRootUserCredentials);

    /// <summary>Allows password recovery.</summary>
    public const string IAMCreateRootUserPassword = nameof(IAMCreateRootUserPassword);

    /// <summary>Reads, replaces or deletes a bucket policy.</summary>
    public const string S3UnlockBucketPolicy = nameof(S3UnlockBucketPolicy);

    /// <summary>Reads, replaces or deletes a queue policy.</summary>
    public const string SQSUnlockQueuePolicy = nameof(SQSUnlockQueuePolicy);
}
