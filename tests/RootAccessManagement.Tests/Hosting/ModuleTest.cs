using System.Threading.Tasks;
using RootAccess.Simulator;

namespace RootAccessManagement.Tests.Hosting;

/// <summary>A test with a simulated organization of its own and one runspace that has the module.</summary>
public abstract class ModuleTest : IAsyncLifetime
{
    private readonly SimulatorOptions? _options;
    private readonly bool _isConnected;

    private protected ModuleTest(SimulatorOptions? options = null, bool isConnected = true)
    {
        _options = options;
        _isConnected = isConnected;
    }

    private protected SimulatedAws Aws { get; private set; } = null!;

    private protected ModuleSession Session { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        Aws = await SimulatedAws.StartAsync(_options);
        Session = _isConnected ? new ModuleSession().Connect(Aws) : new ModuleSession();
    }

    public async Task DisposeAsync()
    {
        Session.Dispose();
        await Aws.DisposeAsync();
    }
}
