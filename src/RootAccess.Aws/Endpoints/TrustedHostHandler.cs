using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Aws.Endpoints;

/// <summary>The last door: whatever the SDK resolved, a request leaves only for AWS or for a named host.</summary>
/// <param name="named">The addresses the user named.</param>
internal sealed class TrustedHostHandler(IReadOnlyDictionary<string, Uri> named) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        EndpointTrust.CheckRequest(request.RequestUri!, named);
        return base.SendAsync(request, cancellationToken);
    }
}
