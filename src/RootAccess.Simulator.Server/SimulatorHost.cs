using System;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using RootAccess.Simulator.Server.Admin;

namespace RootAccess.Simulator.Server;

/// <summary>A simulator behind Kestrel on 127.0.0.1.</summary>
public sealed class SimulatorHost : IAsyncDisposable
{
    private const long MaximumBodySize = 1024 * 1024;

    private readonly WebApplication _application;

    private SimulatorHost(WebApplication application, Uri endpoint)
    {
        _application = application;
        Endpoint = endpoint;
    }

    /// <summary>Where it listens, for instance <c>http://127.0.0.1:5000/</c>.</summary>
    public Uri Endpoint { get; }

    /// <summary>Starts to listen.</summary>
    /// <param name="simulator">What answers.</param>
    /// <param name="port">The port; 0 takes a free one.</param>
    /// <param name="cancellationToken">Gives up starting.</param>
    /// <exception cref="System.IO.IOException">The port is taken.</exception>
    public static Task<SimulatorHost> StartAsync(
        AwsSimulator simulator, int port = 0, CancellationToken cancellationToken = default) =>
        StartAsync(new ServedSimulator(simulator), admin: null, port, cancellationToken);

    internal static async Task<SimulatorHost> StartAsync(
        ServedSimulator served, AdminApi? admin, int port, CancellationToken cancellationToken)
    {
        // An empty builder: nothing from the environment or the working folder may change how this listens.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton<IHostLifetime, PassiveLifetime>();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, port);
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MaximumBodySize;
        });
        WebApplication application = builder.Build();
        HttpExchange exchange = new(served, admin);
        application.Run(exchange.AnswerAsync);
        try
        {
            await application.StartAsync(cancellationToken);
        }
        catch
        {
            await application.DisposeAsync();
            throw;
        }

        IServerAddressesFeature addresses = application.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!;
        SimulatorHost host = new(application, new Uri(addresses.Addresses.Single()));
        admin?.Endpoint = host.Endpoint;
        return host;
    }

    /// <summary>Stops listening.</summary>
    public async ValueTask DisposeAsync()
    {
        // Requests in flight are of no interest to anybody any more.
        using CancellationTokenSource now = new();
        await now.CancelAsync();
        await _application.StopAsync(now.Token);
        await _application.DisposeAsync();
    }
}
