namespace RootAccess.Core.Tasks;

/// <summary>What a privileged task is to do. <see cref="RootTaskRequestCheck"/> says whether it can be.</summary>
public sealed record RootTaskRequest
{
    /// <summary>A value of <see cref="Ports.RootTaskName"/>.</summary>
    public required string Task { get; init; }

    /// <summary>The bucket to unlock.</summary>
    public string? BucketName { get; init; }

    /// <summary>The URL of the queue to unlock, in any form AWS uses.</summary>
    public string? QueueUrl { get; init; }

    /// <summary>The name of the queue to unlock; needs <see cref="QueueRegion"/>.</summary>
    public string? QueueName { get; init; }

    /// <summary>The Region of the queue to unlock.</summary>
    public string? QueueRegion { get; init; }

    /// <summary>The policy to set; null to delete the present one.</summary>
    public string? Policy { get; init; }

    /// <summary>
    /// The folder for the policy as it was before; null for <see cref="PolicyBackup.DefaultFolder"/>.
    /// </summary>
    public string? BackupFolder { get; init; }

    /// <summary>Whether the task changes anything.</summary>
    public bool IsChanging => Task != Ports.RootTaskName.IAMAuditRootUserCredentials;

    internal bool IsBucketTask => Task == Ports.RootTaskName.S3UnlockBucketPolicy;

    internal bool IsQueueTask => Task == Ports.RootTaskName.SQSUnlockQueuePolicy;
}
