using System;
using System.Linq;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;

namespace RootAccess.Core.Tasks;

/// <summary>Checks a request before anything is called.</summary>
public static class RootTaskRequestCheck
{
    /// <summary>Checks which parameters go together, and the policy given.</summary>
    /// <param name="request">The request.</param>
    /// <returns>
    /// <see cref="ErrorIds.RootTaskParameterConflict"/>, <see cref="ErrorIds.InvalidPolicyDocument"/> or
    /// <see cref="ErrorIds.UnsupportedRootTask"/>; null when all is well.
    /// </returns>
    public static RootAccessException? Check(RootTaskRequest request) =>
        FindSuperfluous(request) ?? FindMissing(request) ?? PolicyText.Check(request.Policy);

    /// <summary>Checks what later input cannot mend: what the task does not take, and the policy given.</summary>
    /// <param name="request">The request so far.</param>
    /// <returns>As <see cref="Check"/>.</returns>
    public static RootAccessException? CheckBeforeInput(RootTaskRequest request) =>
        FindSuperfluous(request) ?? PolicyText.Check(request.Policy);

    /// <summary>Checks the target against account and connection.</summary>
    /// <param name="request">A request that <see cref="Check"/> let pass.</param>
    /// <param name="accountId">The account.</param>
    /// <param name="connection">The connection.</param>
    /// <returns>A <see cref="ErrorIds.RootTaskParameterConflict"/> failure; null when all is well.</returns>
    public static RootAccessException? CheckTarget(
        RootTaskRequest request, string accountId, RootAccessConnection connection)
    {
        if (!request.IsQueueTask)
        {
            return null;
        }

        try
        {
            _ = QueueAddress.Of(request, accountId, connection);
            return null;
        }
        catch (RootAccessException refusal)
        {
            return refusal;
        }
    }

    private static RootAccessException? FindSuperfluous(RootTaskRequest request)
    {
        (string Name, bool IsGiven, bool Fits)[] parameters =
        [
            ("BucketName", request.BucketName is not null, request.IsBucketTask),
            ("QueueUrl", request.QueueUrl is not null, request.IsQueueTask),
            ("QueueName", request.QueueName is not null, request.IsQueueTask),
            ("QueueRegion", request.QueueRegion is not null, request.IsQueueTask),
            ("Policy", request.Policy is not null, request.IsBucketTask || request.IsQueueTask),
            ("BackupPath", request.BackupFolder is not null, request.IsBucketTask || request.IsQueueTask),
        ];
        string[] wrong = [.. parameters.Where(item => item.IsGiven && !item.Fits).Select(item => $"-{item.Name}")];
        return wrong.Length == 0
            ? null
            : RootTaskRefusals.Conflict(
                wrong[0].Substring(1),
                $"The task {request.Task} takes no {string.Join(", ", wrong)}. Nothing was called.",
                "Leave these parameters out, or name the task they belong to.");
    }

    private static RootAccessException? FindMissing(RootTaskRequest request)
    {
        if (request.IsBucketTask)
        {
            return string.IsNullOrWhiteSpace(request.BucketName)
                ? RootTaskRefusals.Conflict(
                    "BucketName", $"The task {request.Task} needs -BucketName. Nothing was called.", "Name the bucket.")
                : CheckBucketName(request.BucketName!);
        }

        return request.IsQueueTask ? CheckQueue(request) : null;
    }

    private static RootAccessException? CheckBucketName(string name)
    {
        bool isPlain = name.Length <= 255 && name.All(character =>
            character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '-' or '.' or '_');
        if (!isPlain)
        {
            return RootTaskRefusals.Conflict(
                "BucketName", $"'{name}' is not the name of a bucket.", "Give the plain name, not an ARN or address.");
        }

        return name.EndsWith("--x-s3", StringComparison.Ordinal) ? RootTaskRefusals.DirectoryBucket(name) : null;
    }

    private static RootAccessException? CheckQueue(RootTaskRequest request)
    {
        bool hasUrl = !string.IsNullOrWhiteSpace(request.QueueUrl);
        bool hasName = !string.IsNullOrWhiteSpace(request.QueueName);
        bool hasRegion = !string.IsNullOrWhiteSpace(request.QueueRegion);
        return (hasUrl, hasName, hasRegion) switch
        {
            (true, false, false) or (false, true, true) => null,
            (true, _, _) => RootTaskRefusals.Conflict(
                "QueueUrl",
                "-QueueUrl says name and Region already, so -QueueName and -QueueRegion cannot be given too. Nothing"
                    + " was called.",
                "Give -QueueUrl alone, or -QueueName with -QueueRegion."),
            _ => RootTaskRefusals.Conflict(
                "QueueUrl",
                $"The task {request.Task} needs -QueueUrl, or -QueueName with -QueueRegion. Nothing was called.",
                "Name the queue; a queue's name means nothing without its Region."),
        };
    }
}
