using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Aws.Tests.Support;

/// <summary>Receives requests and never answers those of one operation.</summary>
internal sealed class HangingHandler(HttpMessageHandler inner, string operation) : DelegatingHandler(inner)
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Ends when a request hangs.</summary>
    public Task Reached => _reached.Task;

    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
        if (body.Contains($"Action={operation}&", System.StringComparison.Ordinal))
        {
            _reached.TrySetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, System.TimeProvider.System, cancellationToken);
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
