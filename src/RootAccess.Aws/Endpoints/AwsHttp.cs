using System;
#if !NET8_0_OR_GREATER
using System.Net;
#endif
using System.Net.Http;
using System.Threading;
using Amazon.Runtime;

namespace RootAccess.Aws.Endpoints;

/// <summary>
/// One HTTP client for all requests of a connection. The SDK would otherwise make one for every root session, each with
/// connections of its own.
/// </summary>
internal sealed class AwsHttp : HttpClientFactory, IDisposable
{
    private readonly HttpClient _client;

    public AwsHttp(ConnectOptions options)
    {
        TrustedHostHandler handler = new(options.Endpoints)
        {
            InnerHandler = options.HttpHandler?.Invoke() ?? CreateNetworkHandler(),
        };

        // Each call has a limit of its own.
        _client = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>For requests that no client of the SDK makes.</summary>
    public HttpClient Client => _client;

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) => _client;

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    public override bool DisposeHttpClientsAfterUse(IClientConfig clientConfig) => false;

    public void Dispose() => _client.Dispose();

#if NET8_0_OR_GREATER
    private static SocketsHttpHandler CreateNetworkHandler() => new()
    {
        AllowAutoRedirect = false,
        Proxy = new NetworkProxy(HttpClient.DefaultProxy),
        ConnectTimeout = TimeSpan.FromSeconds(10),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),

        // Shorter than services keep connections open: a change sent on one just closed has an unknown outcome.
        PooledConnectionIdleTimeout = TimeSpan.FromSeconds(15),
    };
#else
    private static HttpClientHandler CreateNetworkHandler() => new()
    {
        AllowAutoRedirect = false,
        Proxy = new NetworkProxy(WebRequest.DefaultWebProxy),
        MaxConnectionsPerServer = 64,
    };
#endif
}
