using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Linq;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using Amazon.SecurityToken;
using Amazon.SecurityToken.Model;
using RootAccess.Simulator;
using RootAccess.Simulator.State;

namespace RootAccess.Benchmarks;

/// <summary>What scripts usually do: a task an account, five calls each, the SDK's own retries and no limiter.</summary>
internal static class CommonPattern
{
    private const string AuditPolicy = "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials";

    public static async Task<(TimeSpan Elapsed, int Failures, int Refusals)> RunAsync(
        AwsSimulator simulator, int accountCount)
    {
        SharedClient http = new(new HttpClient(new SimulatorHttpMessageHandler(simulator)));
        using AmazonSecurityTokenServiceClient sts = new(
            new BasicAWSCredentials(simulator.AccessKeyId, simulator.SecretAccessKey),
            new AmazonSecurityTokenServiceConfig
            {
                RegionEndpoint = Amazon.RegionEndpoint.USEast1,
                HttpClientFactory = http,
            });
        IEnumerable<SimulatedAccount> members = simulator.State.Members.TakeLast(accountCount);
        int failures = 0;
        long start = Stopwatch.GetTimestamp();
        await Task.WhenAll(members.Select(member => Task.Run(async () =>
        {
            try
            {
                await AuditAsync(sts, http, member.Id);
            }
            catch (AmazonServiceException)
            {
                Interlocked.Increment(ref failures);
            }
        })));
        return (
            Stopwatch.GetElapsedTime(start),
            failures,
            simulator.Calls.All.Count(call => call.Outcome == "Throttling"));
    }

    private static async Task AuditAsync(AmazonSecurityTokenServiceClient sts, SharedClient http, string accountId)
    {
        AssumeRootResponse session = await sts.AssumeRootAsync(new AssumeRootRequest
        {
            TargetPrincipal = accountId,
            TaskPolicyArn = new PolicyDescriptorType { Arn = AuditPolicy },
        });
        using AmazonIdentityManagementServiceClient iam = new(
            session.Credentials,
            new AmazonIdentityManagementServiceConfig
            {
                RegionEndpoint = Amazon.RegionEndpoint.USEast1,
                HttpClientFactory = http,
            });
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

    private sealed class SharedClient(HttpClient client) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => client;

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
    }
}
