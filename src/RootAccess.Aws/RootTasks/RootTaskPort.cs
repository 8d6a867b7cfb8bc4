using System;
using System.Threading;
using System.Threading.Tasks;
using Amazon.IdentityManagement;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SQS;
using RootAccess.Aws.Calls;
using RootAccess.Aws.Credentials;
using RootAccess.Aws.Endpoints;
using RootAccess.Aws.RootSessions;
using RootAccess.Aws.Throttling;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;

namespace RootAccess.Aws.RootTasks;

/// <summary>Opens root sessions for privileged tasks, at the connection's rate.</summary>
internal sealed class RootTaskPort(
    RootSessionOpener opener, AwsEndpoints endpoints, AwsCaller caller, RateBudgets budgets, TimeProvider timeProvider)
    : IRootTaskPort
{
    public Task<IBucketPolicySession> OpenBucketPolicySessionAsync(
        string accountId, CancellationToken cancellationToken) =>
        OpenAsync<IBucketPolicySession>(
            accountId,
            RootTaskName.S3UnlockBucketPolicy,
            keys => new BucketPolicySession(keys, endpoints, Calls(keys, AwsEndpoints.S3, accountId)),
            cancellationToken);

    public Task<IQueuePolicySession> OpenQueuePolicySessionAsync(
        string accountId, string region, CancellationToken cancellationToken)
    {
        // Made first: a name that is no Region of this partition is refused before any call.
        AmazonSQSConfig config = endpoints.SqsConfig(region);
        return OpenAsync<IQueuePolicySession>(
            accountId,
            RootTaskName.SQSUnlockQueuePolicy,
            keys => new QueuePolicySession(
                keys, new AmazonSQSClient(keys.Current, config), Calls(keys, AwsEndpoints.Sqs, accountId)),
            cancellationToken);
    }

    public Task<IPasswordRecoverySession> OpenPasswordRecoverySessionAsync(
        string accountId, CancellationToken cancellationToken) =>
        OpenAsync<IPasswordRecoverySession>(
            accountId,
            RootTaskName.IAMCreateRootUserPassword,
            keys => new PasswordRecoverySession(
                keys,
                new AmazonIdentityManagementServiceClient(keys.Current, endpoints.IamConfig()),
                new AmazonSecurityTokenServiceClient(keys.Current, endpoints.StsConfig(endpoints.StsRegion)),
                Calls(keys, AwsEndpoints.Iam, accountId, budgets.Iam(endpoints.IamAddress())),
                Calls(keys, AwsEndpoints.Sts, accountId)),
            cancellationToken);

    public async Task<IssuedRootCredentials> IssueAsync(
        string accountId,
        string taskName,
        int durationSeconds,
        IChangeRecord record,
        CancellationToken cancellationToken)
    {
        ExpiringKeys issued = await opener.OpenAsync(accountId, taskName, durationSeconds, record, cancellationToken)
            .ConfigureAwait(false);
        ImmutableCredentials keys = issued.Keys;
        return new IssuedRootCredentials
        {
            AccessKeyId = keys.AccessKey,
            SecretAccessKey = keys.SecretKey,
            SessionToken = keys.Token,
            Expiration = issued.Expiration ?? throw new RootAccessException(
                ErrorIds.UnexpectedResponse,
                FailureCategory.ProtocolError,
                $"The answer to AssumeRoot for account {accountId} says no end of the session.")
            {
                Target = accountId,
            },
        };
    }

    private async Task<T> OpenAsync<T>(
        string accountId, string taskName, Func<RootSessionKeys, T> make, CancellationToken cancellationToken)
    {
        RootSessionKeys keys = new(opener, accountId, taskName, timeProvider);
        try
        {
            await keys.PrepareAsync(cancellationToken).ConfigureAwait(false);
            return make(keys);
        }
        catch
        {
            keys.Dispose();
            throw;
        }
    }

    private RootTaskCalls Calls(RootSessionKeys keys, string service, string accountId, RateBudget? budget = null) =>
        new(caller, keys, service, accountId, budget);
}
