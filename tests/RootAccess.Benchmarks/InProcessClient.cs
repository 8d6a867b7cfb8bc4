using System;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Amazon.IdentityManagement;
using Amazon.Runtime;
using Amazon.SecurityToken;
using RootAccess.Simulator;

namespace RootAccess.Benchmarks;

/// <summary>The common pattern with the AWS SDK for .NET on a simulator in this process.</summary>
internal static class InProcessClient
{
    public static async Task<(TimeSpan Elapsed, int Failures, int Refusals)> RunAsync(
        AwsSimulator simulator, int accountCount)
    {
        using HttpClient client = new(new SimulatorHttpMessageHandler(simulator));
        SharedClient http = new(client);
        using AmazonSecurityTokenServiceClient sts = new(
            new BasicAWSCredentials(simulator.AccessKeyId, simulator.SecretAccessKey),
            new AmazonSecurityTokenServiceConfig
            {
                RegionEndpoint = Amazon.RegionEndpoint.USEast1,
                HttpClientFactory = http,
            });
        CommonPattern pattern = new(sts, credentials => new AmazonIdentityManagementServiceClient(
            credentials,
            new AmazonIdentityManagementServiceConfig
            {
                RegionEndpoint = Amazon.RegionEndpoint.USEast1,
                HttpClientFactory = http,
            }));
        string[] ids = [.. simulator.State.Members.TakeLast(accountCount).Select(member => member.Id)];
        TimeSpan elapsed = await pattern.RunAsync(ids, ids.Length);
        return (
            elapsed,
            pattern.Errors.Values.Sum(),
            simulator.Calls.All.Count(call => call.Outcome == "Throttling"));
    }

    private sealed class SharedClient(HttpClient client) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) => client;

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

        public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;
    }
}
