using System;
using System.Collections.Generic;
using System.Net;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Simulator;

/// <summary>Answers HTTP requests to any host from a simulator in the same process.</summary>
public sealed class SimulatorHttpMessageHandler : HttpMessageHandler
{
    private readonly AwsSimulator _simulator;

    /// <summary>Makes a handler. Several may share one simulator.</summary>
    public SimulatorHttpMessageHandler(AwsSimulator simulator) => _simulator = simulator;

    /// <inheritdoc />
    protected override async Task<HttpResponseMessage> SendAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        SimulatorRequest received = await ReadAsync(request, cancellationToken).ConfigureAwait(false);
        SimulatorResponse response =
            await _simulator.HandleAsync(received, cancellationToken).ConfigureAwait(false);
        if (response.Delivery != ResponseDelivery.Complete)
        {
            throw new HttpRequestException("The simulated connection was closed before the whole answer had arrived.");
        }

        return Write(response, request);
    }

    private static async Task<SimulatorRequest> ReadAsync(
        HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Uri uri = request.RequestUri!;
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        byte[] body = [];
        if (request.Content is { } content)
        {
#if NET8_0_OR_GREATER
            body = await content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
#else
            cancellationToken.ThrowIfCancellationRequested();
            body = await content.ReadAsByteArrayAsync().ConfigureAwait(false);
#endif
            Copy(content.Headers, headers);
        }

        Copy(request.Headers, headers);
        return new SimulatorRequest
        {
            Method = request.Method.Method,
            Host = request.Headers.Host ?? uri.Authority,
            Path = uri.AbsolutePath,
            QueryString = uri.Query.TrimStart('?'),
            Headers = headers,
            Body = body,
        };
    }

    // Product tokens are separated by blanks, everything else by commas, as on a real connection.
    private static void Copy(HttpHeaders from, Dictionary<string, string> to)
    {
#if NET8_0_OR_GREATER
        foreach (KeyValuePair<string, HeaderStringValues> header in from.NonValidated)
        {
            to[header.Key] = header.Value.ToString();
        }
#else
        foreach (KeyValuePair<string, IEnumerable<string>> header in from)
        {
            string separator = header.Key.EndsWith("user-agent", StringComparison.OrdinalIgnoreCase) ? " " : ", ";
            to[header.Key] = string.Join(separator, header.Value);
        }
#endif
    }

    private static HttpResponseMessage Write(SimulatorResponse response, HttpRequestMessage request)
    {
        HttpResponseMessage message = new((HttpStatusCode)response.StatusCode)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(response.Body),
        };
        foreach (KeyValuePair<string, string> header in response.Headers)
        {
            if (!message.Headers.TryAddWithoutValidation(header.Key, header.Value))
            {
                message.Content.Headers.TryAddWithoutValidation(header.Key, header.Value);
            }
        }

        return message;
    }
}
