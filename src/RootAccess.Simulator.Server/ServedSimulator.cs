using System.Threading;

namespace RootAccess.Simulator.Server;

/// <summary>The simulator behind the server's address, which a reset replaces by another one.</summary>
internal sealed class ServedSimulator
{
    private AwsSimulator _current;

    public ServedSimulator(AwsSimulator simulator) => _current = simulator;

    public AwsSimulator Current
    {
        get => Volatile.Read(ref _current);
        set => Volatile.Write(ref _current, value);
    }
}
