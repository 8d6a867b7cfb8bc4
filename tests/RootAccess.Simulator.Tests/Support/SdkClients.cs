using System;
using System.Net.Http;
using System.Threading.Tasks;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.SecurityToken;
using Amazon.SQS;
using RootAccess.Simulator.Server;

namespace RootAccess.Simulator.Tests.Support;

/// <summary>Makes official AWS SDK clients that talk to a simulator.</summary>
internal sealed class SdkClients : IAsyncDisposable
{
    private readonly AwsSimulator _simulator;
    private readonly SimulatorHost? _host;

    private SdkClients(AwsSimulator simulator, SimulatorHost? host)
    {
        _simulator = simulator;
        _host = host;
    }

    public static async Task<SdkClients> StartAsync(AwsSimulator simulator, Transport transport) =>
        new(simulator, transport == Transport.Kestrel ? await SimulatorHost.StartAsync(simulator) : null);

    public AmazonSecurityTokenServiceClient Sts(SimulatorCredential? caller = null, string region = "us-east-1") =>
        new(Credentials(caller), Configure(new AmazonSecurityTokenServiceConfig(), region));

    public AmazonS3Client S3(SimulatorCredential caller, string region = "us-east-1") =>
        new(Credentials(caller), Configure(new AmazonS3Config { ForcePathStyle = _host is not null }, region));

    public AmazonSQSClient Sqs(SimulatorCredential caller, string region = "us-east-1") =>
        new(Credentials(caller), Configure(new AmazonSQSConfig(), region));

    public async ValueTask DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    private AWSCredentials Credentials(SimulatorCredential? caller)
    {
        SimulatorCredential credential = caller ?? _simulator.Administrator;
        return credential.SessionToken is { } token
            ? new SessionAWSCredentials(credential.AccessKeyId, credential.SecretAccessKey, token)
            : new BasicAWSCredentials(credential.AccessKeyId, credential.SecretAccessKey);
    }

    private TConfig Configure<TConfig>(TConfig config, string region)
        where TConfig : ClientConfig
    {
        config.MaxErrorRetry = 0;
        if (_host is null)
        {
            config.RegionEndpoint = RegionEndpoint.GetBySystemName(region);
            config.HttpClientFactory = new InProcessFactory(_simulator);
        }
        else
        {
            config.ServiceURL = _host.Endpoint.AbsoluteUri;
            config.AuthenticationRegion = region;
        }

        return config;
    }

    private sealed class InProcessFactory(AwsSimulator simulator) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
            new(new SimulatorHttpMessageHandler(simulator));

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
    }
}
