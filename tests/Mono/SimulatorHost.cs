using System;
using System.Threading.Tasks;

namespace RootAccess.Simulator.Server;

/// <summary>In place of the simulator's server, which needs ASP.NET: what uses it fails.</summary>
internal sealed class SimulatorHost : IAsyncDisposable
{
    public Uri Endpoint => throw new PlatformNotSupportedException();

    public static Task<SimulatorHost> StartAsync(AwsSimulator simulator) => throw new PlatformNotSupportedException();

    public ValueTask DisposeAsync() => default;
}
