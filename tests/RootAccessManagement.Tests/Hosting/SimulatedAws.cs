using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using RootAccess.Simulator;
using RootAccess.Simulator.Calls;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;

namespace RootAccessManagement.Tests.Hosting;

/// <summary>A simulated organization behind HTTP on loopback.</summary>
internal sealed class SimulatedAws : IAsyncDisposable
{
    private readonly WebApplication _server;

    private SimulatedAws(AwsSimulator simulator, WebApplication server)
    {
        Simulator = simulator;
        _server = server;
    }

    internal AwsSimulator Simulator { get; }

    internal string Endpoint => _server.Urls.First();

    internal Dictionary<string, object?> Variables => new()
    {
        ["Endpoint"] = Endpoint,
        ["Key"] = Simulator.AccessKeyId,
        ["Secret"] = Simulator.SecretAccessKey,
    };

    /// <summary>The operations logged so far, without those of connecting and of reading the organization.</summary>
    internal SimulatorCall[] RootCalls(string accountId) => Simulator.Calls.All
        .Where(call => call.AccountId == accountId
            || (call.Operation == "AssumeRoot" && call.Resource?.Contains(accountId, StringComparison.Ordinal) == true))
        .ToArray();

    /// <summary>Every change that was carried out or tried.</summary>
    internal SimulatorCall[] Changes() => Simulator.Calls.All.Where(call => call.IsMutating).ToArray();

    /// <summary>The id of a seeded account.</summary>
    internal string Id(string accountName) => SeededAccounts.Find(Simulator.State, accountName).Id;

    /// <summary>The accounts directly in an organizational unit.</summary>
    internal SimulatedAccount[] Members(string organizationalUnit) =>
        Simulator.State.AccountsIn(Simulator.State.UnitAt(organizationalUnit).Id).ToArray();

    internal static async Task<SimulatedAws> StartAsync(SimulatorOptions? options = null)
    {
        AwsSimulator simulator = new(options ?? new() { Seed = new() { EnableFeatures = true } });
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        WebApplication app = builder.Build();
        app.Run(context => Serve(context, simulator));
        await app.StartAsync();
        return new(simulator, app);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private static async Task Serve(HttpContext context, AwsSimulator simulator)
    {
        using MemoryStream body = new();
        await context.Request.Body.CopyToAsync(body);
        string target = context.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpRequestFeature>()!.RawTarget;
        SimulatorResponse response = await simulator.HandleAsync(
            new()
            {
                Method = context.Request.Method,
                Host = context.Request.Host.Value!,
                Path = target.Split('?')[0],
                QueryString = target.Contains('?') ? target.Split('?', 2)[1] : "",
                Headers = context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString()),
                Body = body.ToArray(),
            },
            context.RequestAborted);
        if (response.Delivery != ResponseDelivery.Complete)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = response.StatusCode;
        foreach ((string name, string value) in response.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.Body.WriteAsync(response.Body);
    }
}
