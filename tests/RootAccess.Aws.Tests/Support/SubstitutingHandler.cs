using System;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Aws.Tests.Support;

/// <summary>Answers the requests of one operation of the Query protocol by itself, as a proxy in between may.</summary>
internal sealed class SubstitutingHandler(HttpMessageHandler inner, string operation, string answer)
    : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        return body.Contains($"Action={operation}&", StringComparison.Ordinal)
            ? new(HttpStatusCode.OK) { Content = new StringContent(answer, Encoding.UTF8, "text/xml") }
            : await base.SendAsync(request, cancellationToken);
    }
}
