using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

namespace RootAccess.Aws.Tests.Support;

/// <summary>An STS that gives keys to whoever asks and notes what was asked, for calls the simulator lacks.</summary>
internal sealed class StsScript
{
    public const string Secret = "canary-secret-of-the-session";

    private readonly ConcurrentQueue<IReadOnlyDictionary<string, string>> _requests = new();

    public IReadOnlyCollection<IReadOnlyDictionary<string, string>> Requests => _requests;

    public ConcurrentQueue<Uri> Addresses { get; } = new();

    public string Expiration { get; set; } = "2099-01-01T00:00:00Z";

    public HttpMessageHandler NewHandler() => new Handler(this);

    private static Dictionary<string, string> Parse(string body) => body.Split('&')
        .Select(pair => pair.Split('='))
        .ToDictionary(pair => WebUtility.UrlDecode(pair[0]), pair => WebUtility.UrlDecode(pair[1]));

    private sealed class Handler(StsScript script) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Dictionary<string, string> parameters = Parse(await request.Content!.ReadAsStringAsync(cancellationToken));
            parameters["Authorization"] = request.Headers.TryGetValues("Authorization", out IEnumerable<string>? value)
                ? value.First()
                : string.Empty;
            script._requests.Enqueue(parameters);
            script.Addresses.Enqueue(request.RequestUri!);
            string operation = parameters["Action"];
            string body = $"""
                <{operation}Response xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><{operation}Result><Credentials>
                <AccessKeyId>ASIASCRIPT{script._requests.Count}</AccessKeyId><SecretAccessKey>{Secret}</SecretAccessKey>
                <SessionToken>token</SessionToken><Expiration>{script.Expiration}</Expiration>
                </Credentials></{operation}Result></{operation}Response>
                """;
            return new HttpResponseMessage(HttpStatusCode.OK)
            {
                Content = new StringContent(body, Encoding.UTF8, "text/xml"),
                RequestMessage = request,
            };
        }
    }
}
