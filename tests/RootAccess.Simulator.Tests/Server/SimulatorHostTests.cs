using System;
using System.Net.Http;
using System.Threading.Tasks;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.Server;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Server;

public sealed class SimulatorHostTests
{
    [Fact]
    public async Task StopsWhileARequestIsInFlight()
    {
        AwsSimulator simulator = Simulators.Fresh();
        TaskCompletionSource struck = new();
        simulator.Faults.Script(new FaultRule
        {
            Effect = FaultEffect.Delay(TimeSpan.FromHours(1)),
            OnStrike = struck.SetResult,
        });
        SimulatorHost host = await SimulatorHost.StartAsync(simulator);
        using RawClient client = new(simulator, host.Endpoint);

        Task<RawAnswer> answer = client.IamAsync(simulator.Administrator, "GetUser");
        await struck.Task;
        await host.DisposeAsync();

        await Assert.ThrowsAsync<HttpRequestException>(() => answer);
    }

    [Fact]
    public async Task RefusesAHugeBody()
    {
        await using SimulatorHost host = await SimulatorHost.StartAsync(Simulators.Fresh());
        using HttpClient http = new();
        using ByteArrayContent content = new(new byte[2 * 1024 * 1024]);

        using HttpResponseMessage response = await http.PostAsync(host.Endpoint, content);

        Assert.Equal(413, (int)response.StatusCode);
        Assert.Contains("<Code>", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
