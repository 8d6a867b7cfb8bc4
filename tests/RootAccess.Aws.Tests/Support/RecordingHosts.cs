using System.Collections.Concurrent;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Aws.Tests.Support;

/// <summary>Notes the host of every request on its way.</summary>
internal sealed class RecordingHosts(HttpMessageHandler inner, ConcurrentQueue<string> hosts) : DelegatingHandler(inner)
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        hosts.Enqueue(request.RequestUri!.Host);
        return base.SendAsync(request, cancellationToken);
    }
}
