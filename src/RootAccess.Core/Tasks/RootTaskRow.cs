using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tasks;

/// <summary>Makes the rows of privileged tasks; as made, nothing was touched and nothing verified.</summary>
internal static class RootTaskRow
{
    internal static RootTaskResult Make(
        ConnectedOrganization organization,
        RootTaskRequest request,
        string? accountId,
        OrgMemberAccount? account,
        string outcome,
        RootAccessException? error) => new()
    {
        OrganizationId = organization.Connection.OrganizationId,
        AccountId = account?.AccountId ?? accountId ?? string.Empty,
        AccountName = account?.AccountName ?? string.Empty,
        Task = request.Task,
        Target = Target(organization.Connection, request, account?.AccountId ?? accountId ?? string.Empty),
        Outcome = outcome,
        Detail = string.Empty,
        BackupFile = null,
        PreviousPolicy = null,
        Verified = false,
        ErrorId = error?.ErrorId,
        ErrorMessage = error?.Message,
        IsJournaled = organization.Connection.IsJournaled,
        IsSimulation = organization.Connection.IsSimulation,
        IsCustomEndpoint = organization.Connection.IsCustomEndpoint,
    };

    /// <summary>What a request is about, as an ARN.</summary>
    internal static string Target(RootAccessConnection connection, RootTaskRequest request, string accountId)
    {
        switch (request.Task)
        {
            case RootTaskName.S3UnlockBucketPolicy:
                return $"arn:{connection.Partition}:s3:::{request.BucketName}";
            case RootTaskName.SQSUnlockQueuePolicy:
                try
                {
                    return QueueAddress.Of(request, accountId, connection).Arn(connection.Partition);
                }
                catch (RootAccessException)
                {
                    // A row of a refusal: what was given is the best name there is.
                    return request.QueueUrl ?? $"{request.QueueRegion}/{request.QueueName}".Trim('/');
                }

            default:
                return $"arn:{connection.Partition}:iam::{accountId}:root";
        }
    }
}
