using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Diagnostics;
using System.Threading.Tasks;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;

namespace RootAccess.Benchmarks;

/// <summary>What scripts usually do: a task an account, five calls each, the SDK's own retries and no limiter.</summary>
/// <param name="sts">One for all accounts.</param>
/// <param name="createIam">Makes a client of an account's credentials.</param>
internal sealed class CommonPattern(
    AmazonSecurityTokenServiceClient sts, Func<Credentials, AmazonIdentityManagementServiceClient> createIam)
{
    private const string AuditPolicy = "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials";

    /// <summary>How many accounts failed with each error.</summary>
    public ConcurrentDictionary<string, int> Errors { get; } = new();

    /// <summary>Audits the accounts and tells how long it took.</summary>
    public async Task<TimeSpan> RunAsync(IReadOnlyCollection<string> accountIds, int atOnce)
    {
        long start = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            accountIds,
            new ParallelOptions { MaxDegreeOfParallelism = atOnce },
            async (id, _) =>
            {
                try
                {
                    await AuditAsync(id);
                }
                catch (AmazonServiceException exception)
                {
                    Count(exception.ErrorCode ?? "Unknown");
                }
                catch (AmazonClientException exception)
                {
                    // Not sent, or not again: the adaptive mode gives up when its own limiter lets nothing pass.
                    Count(exception.GetType().Name);
                }
            });
        return Stopwatch.GetElapsedTime(start);
    }

    private void Count(string error) => Errors.AddOrUpdate(error, 1, (_, count) => count + 1);

    private async Task AuditAsync(string accountId)
    {
        AssumeRootResponse session = await sts.AssumeRootAsync(new AssumeRootRequest
        {
            TargetPrincipal = accountId,
            TaskPolicyArn = new PolicyDescriptorType { Arn = AuditPolicy },
        });
        using AmazonIdentityManagementServiceClient iam = createIam(session.Credentials);
        try
        {
            await iam.GetLoginProfileAsync(new GetLoginProfileRequest());
        }
        catch (NoSuchEntityException)
        {
            // There is no password.
        }

        await iam.ListAccessKeysAsync(new ListAccessKeysRequest());
        await iam.ListMFADevicesAsync(new ListMFADevicesRequest());
        await iam.ListSigningCertificatesAsync(new ListSigningCertificatesRequest());
    }
}
