using System;
using System.Collections.Generic;
using System.IO;
using System.Text;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using RootAccess.Simulator.Server.Admin;

namespace RootAccess.Simulator.Server;

/// <summary>Carries one HTTP request to the simulator and its answer back.</summary>
internal sealed class HttpExchange
{
    private readonly ServedSimulator _served;
    private readonly AdminApi? _admin;

    public HttpExchange(ServedSimulator served, AdminApi? admin)
    {
        _served = served;
        _admin = admin;
    }

    public async Task AnswerAsync(HttpContext context)
    {
        if (AdminApi.IsFor(context.Request))
        {
            await (_admin?.AnswerAsync(context) ?? AdminApi.RefuseAsync(context));
            return;
        }

        SimulatorRequest request;
        try
        {
            request = await ReadAsync(context.Request);
        }
        catch (BadHttpRequestException exception)
        {
            await RefuseAsync(context.Response, exception.StatusCode);
            return;
        }

        SimulatorResponse response = await _served.Current.HandleAsync(request, context.RequestAborted);
        if (response.Delivery == ResponseDelivery.Dropped)
        {
            context.Abort();
            return;
        }

        await WriteAsync(context, response);
    }

    private static async Task<SimulatorRequest> ReadAsync(HttpRequest request)
    {
        // The path as sent: signatures are made over it, not over what Kestrel decodes.
        string target = request.HttpContext.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget;
        if (Uri.TryCreate(target, UriKind.Absolute, out Uri? absolute) && !target.StartsWith('/'))
        {
            target = absolute.PathAndQuery;
        }

        int question = target.IndexOf('?', StringComparison.Ordinal);
        Dictionary<string, string> headers = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, StringValues values) in request.Headers)
        {
            headers[name] = string.Join(',', values.ToArray());
        }

        using MemoryStream body = new();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return new SimulatorRequest
        {
            Method = request.Method,
            Host = request.Headers.Host.ToString(),
            Path = question < 0 ? target : target[..question],
            QueryString = question < 0 ? string.Empty : target[(question + 1)..],
            Headers = headers,
            Body = body.ToArray(),
        };
    }

    private static async Task WriteAsync(HttpContext context, SimulatorResponse response)
    {
        context.Response.StatusCode = response.StatusCode;
        foreach (KeyValuePair<string, string> header in response.Headers)
        {
            context.Response.Headers[header.Key] = header.Value;
        }

        if (response.StatusCode == StatusCodes.Status204NoContent)
        {
            return;
        }

        bool isTruncated = response.Delivery == ResponseDelivery.Truncated;
        int length = isTruncated ? response.Body.Length / 2 : response.Body.Length;
        context.Response.ContentLength = response.Body.Length;
        await context.Response.Body.WriteAsync(response.Body.AsMemory(0, length), context.RequestAborted);
        if (isTruncated)
        {
            await context.Response.Body.FlushAsync(context.RequestAborted);
            context.Abort();
        }
    }

    private static async Task RefuseAsync(HttpResponse response, int statusCode)
    {
        response.StatusCode = statusCode;
        response.ContentType = "text/xml";
        await response.Body.WriteAsync(Encoding.UTF8.GetBytes(
            "<ErrorResponse><Error><Type>Sender</Type><Code>InvalidRequest</Code>"
            + "<Message>The request could not be read.</Message></Error></ErrorResponse>"));
    }
}
