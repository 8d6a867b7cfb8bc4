using System;
using System.Collections.Concurrent;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using RootAccess.Simulator;
using RootAccess.Simulator.State;

namespace RootAccessManagement.Tests.Loopback;

/// <summary>Tells by host and path who answers a request.</summary>
internal sealed class AwsFrontDoor(
    AwsSimulator simulator, IamRole role, ConcurrentQueue<ReceivedRequest> received) : IDisposable
{
    private readonly HttpMessageInvoker _simulator = new(new SimulatorHttpMessageHandler(simulator));
    private readonly IdentityCenter _identityCenter = new(simulator, role);
    private readonly FederatedSts _federation = new(simulator, role);
    private readonly MachineMetadata _machine = new(simulator, role);

    public void Dispose() => _simulator.Dispose();

    internal async Task AnswerAsync(HttpContext context)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        ReceivedRequest request = new(
            context.Request.Method,
            context.Request.Host.Host,
            context.Request.Path,
            context.Request.QueryString.Value ?? string.Empty,
            System.Text.Encoding.UTF8.GetString(body.ToArray()));
        received.Enqueue(request);
        Func<ReceivedRequest, HttpRequest, Answer>? place = Place(request, context.Request.IsHttps);
        if (place is not null)
        {
            Answer answer = place(request, context.Request);
            context.Response.StatusCode = answer.StatusCode;
            context.Response.ContentType = answer.ContentType;
            if (answer.ErrorType is not null)
            {
                context.Response.Headers["x-amzn-ErrorType"] = answer.ErrorType;
            }

            await context.Response.WriteAsync(answer.Body);
            return;
        }

        await ForwardAsync(context, body.ToArray());
    }

    private Func<ReceivedRequest, HttpRequest, Answer>? Place(ReceivedRequest request, bool isTls) => request switch
    {
        _ when !isTls => _machine.Answer,
        { Host: string host } when host.StartsWith("portal.sso.", StringComparison.Ordinal) => _identityCenter.Portal,
        { Host: string host } when host.StartsWith("oidc.", StringComparison.Ordinal) => IdentityCenter.Tokens,
        _ when request.Field("Action")?.StartsWith("AssumeRoleWith", StringComparison.Ordinal) == true =>
            _federation.Answer,
        _ => null,
    };

    private async Task ForwardAsync(HttpContext context, byte[] body)
    {
        HttpRequest from = context.Request;
        using HttpRequestMessage request = new(
            new HttpMethod(from.Method), $"https://{from.Host}{from.Path.ToUriComponent()}{from.QueryString}");
        request.Content = new ByteArrayContent(body);
        foreach ((string name, StringValues values) in from.Headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, values.ToArray()))
            {
                request.Content.Headers.TryAddWithoutValidation(name, values.ToArray());
            }
        }

        using HttpResponseMessage response = await _simulator.SendAsync(request, context.RequestAborted);
        context.Response.StatusCode = (int)response.StatusCode;
        foreach ((string name, System.Collections.Generic.IEnumerable<string> values) in
            response.Headers.Concat(response.Content.Headers))
        {
            context.Response.Headers[name] = values.ToArray();
        }

        await response.Content.CopyToAsync(context.Response.Body);
    }
}
