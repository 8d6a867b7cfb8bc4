using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Hosting;

namespace RootAccess.Simulator.Server;

/// <summary>Leaves signals to whoever started the host.</summary>
internal sealed class PassiveLifetime : IHostLifetime
{
    public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
