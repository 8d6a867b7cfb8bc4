using System;
using RootAccess.Core.Errors;

namespace RootAccess.Core.Tasks;

/// <summary>The refusals and failures of privileged tasks: the one place that words them.</summary>
internal static class RootTaskRefusals
{
    internal static RootAccessException NotOffered(RootTaskEntry entry) => Refusals.Make(
        ErrorIds.UnsupportedRootTask, FailureCategory.NotImplemented, entry.Name,
        $"AWS offers no root session for '{entry.Name}'. {entry.Description} {entry.Alternative}",
        entry.Alternative);

    internal static RootAccessException UnknownTask(string name, RootTaskEntry? advice) => Refusals.Make(
        ErrorIds.UnsupportedRootTask, FailureCategory.NotImplemented, name,
        $"AWS offers no root session for '{name}'."
            + (advice is null ? string.Empty : $" {advice.Description} {advice.Alternative}"),
        advice?.Alternative
            ?? $"AWS offers {string.Join(", ", RootTaskCatalog.OfferedNames)}. Get-RootTask describes them, and what"
            + " to do instead for others.");

    internal static RootAccessException Conflict(string? target, string message, string action) => Refusals.Make(
        ErrorIds.RootTaskParameterConflict, FailureCategory.InvalidArgument, target, message, action);

    internal static RootAccessException InvalidPolicy(string problem) => Refusals.Make(
        ErrorIds.InvalidPolicyDocument, FailureCategory.InvalidArgument, "Policy",
        $"The policy given cannot be used: {problem}",
        "Correct the policy; nothing was called.");

    internal static RootAccessException BucketNotFound(string accountId, string bucketName) => Refusals.Make(
        ErrorIds.BucketNotFound, FailureCategory.ObjectNotFound, accountId,
        $"Account {accountId} has no bucket '{bucketName}'. It may not exist, or be another account's.",
        "Check the bucket's name and account.");

    internal static RootAccessException QueueNotFound(
        string accountId, string queueName, string region) => Refusals.Make(
        ErrorIds.QueueNotFound, FailureCategory.ObjectNotFound, accountId,
        $"Account {accountId} has no queue '{queueName}' in {region}.",
        "Check the queue's name, Region and account.");

    internal static RootAccessException DirectoryBucket(string bucketName) => Refusals.Make(
        ErrorIds.UnsupportedRootTask, FailureCategory.NotImplemented, bucketName,
        $"'{bucketName}' is a directory bucket. AWS's task policy does not cover the policies of directory buckets.",
        "Change its policy with a principal that has s3express:PutBucketPolicy.");

    internal static RootAccessException BackupFailed(string accountId, string folder, Exception cause) =>
        new(
            ErrorIds.PolicyBackupFailed,
            FailureCategory.WriteError,
            $"The present policy could not be saved in '{folder}', so nothing was changed: {cause.Message}",
            cause)
        {
            Target = accountId,
            RecommendedAction = "Give -BackupPath a folder that can be written.",
        };

    internal static RootAccessException ForeignQueue(string accountId, string url, string answered) => Refusals.Make(
        ErrorIds.UnexpectedResponse, FailureCategory.SecurityError, accountId,
        $"SQS answered for a queue of account {accountId} with '{answered}', which is not it ('{url}'). Nothing was"
            + " changed.",
        "Check the endpoints of the connection: this is not an answer AWS gives.");

    internal static RootAccessException NotVisible(string accountId, string what, int seconds) =>
        new(
            ErrorIds.UnexpectedResponse,
            FailureCategory.OperationTimeout,
            $"Account {accountId}: AWS accepted the change, but {seconds} seconds of reading did not show {what}.")
        {
            Target = accountId,
            RecommendedAction = "Read it again in some minutes, and run the task again if it has not changed.",
            IsRetryable = true,
        };
}
