using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Aws.Tests.Clients;

/// <summary>Stands in for the network: keeps what was sent and gives every request the same answer.</summary>
internal sealed class RecordingHandler(HttpStatusCode status, string body, string contentType) : HttpMessageHandler
{
    public const string RequestId = "3f1ad8f5-0000-4000-8000-00000000c0de";

    private readonly List<RecordedRequest> _requests = [];

    public IReadOnlyList<RecordedRequest> Requests => _requests;

    /// <summary>A header to add to the answer, <c>x-amzn-ErrorType</c> for example.</summary>
    public (string Name, string Value)? ExtraHeader { get; init; }

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string sent = await request.Content!.ReadAsStringAsync(cancellationToken);
        _requests.Add(RecordedRequest.From(request, sent));
        HttpResponseMessage answer = new(status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        answer.Content.Headers.TryAddWithoutValidation("Content-Type", contentType);
        answer.Headers.Add("x-amzn-RequestId", RequestId);
        if (ExtraHeader is { } extra)
        {
            answer.Headers.Add(extra.Name, extra.Value);
        }

        return answer;
    }

#if NET
    protected override HttpResponseMessage Send(HttpRequestMessage request, CancellationToken cancellationToken) =>
        throw new InvalidOperationException("The clients are asynchronous.");
#endif
}
