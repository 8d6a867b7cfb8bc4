using System;
using System.Net;
using System.Net.Http;
using Amazon;
using Amazon.IdentityManagement;
using Amazon.Organizations;
using Amazon.Runtime;
using Amazon.SecurityToken;

namespace RootAccess.Aws.Tests.Clients;

/// <summary>One client of each service before a <see cref="RecordingHandler"/>.</summary>
internal sealed class ClientHost : IDisposable
{
    public static readonly SessionAWSCredentials Credentials = new("AKIDEXAMPLE", "secret", "FAKETOKEN");

    private ClientHost(RecordingHandler network, Action<ClientConfig> configure)
    {
        Network = network;
        Iam = new AmazonIdentityManagementServiceClient(
            Credentials, Configured(new AmazonIdentityManagementServiceConfig(), configure));
        Organizations = new AmazonOrganizationsClient(
            Credentials, Configured(new AmazonOrganizationsConfig(), configure));
        Sts = new AmazonSecurityTokenServiceClient(
            Credentials, Configured(new AmazonSecurityTokenServiceConfig(), configure));
    }

    public RecordingHandler Network { get; }

    public IAmazonIdentityManagementService Iam { get; }

    public IAmazonOrganizations Organizations { get; }

    public IAmazonSecurityTokenService Sts { get; }

    public static ClientHost Answering(
        string body,
        HttpStatusCode status = HttpStatusCode.OK,
        string contentType = "text/xml",
        Action<ClientConfig>? configure = null,
        (string Name, string Value)? extraHeader = null) =>
        new(
            new RecordingHandler(status, body, contentType) { ExtraHeader = extraHeader },
            configure ?? (static _ => { }));

    public void Dispose()
    {
        Iam.Dispose();
        Organizations.Dispose();
        Sts.Dispose();
        Network.Dispose();
    }

    private TConfig Configured<TConfig>(TConfig config, Action<ClientConfig> configure)
        where TConfig : ClientConfig
    {
        config.RegionEndpoint = RegionEndpoint.EUCentral1;
        config.MaxErrorRetry = 0;
        config.HttpClientFactory = new Factory(Network);
        configure(config);
        return config;
    }

    private sealed class Factory(HttpMessageHandler network) : HttpClientFactory
    {
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
            new(network, disposeHandler: false);

        public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;
    }
}
