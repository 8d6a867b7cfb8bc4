using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using Amazon.Runtime;
using Amazon.SecurityToken;
using RootAccess.Simulator.Server;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Server;

public sealed class ServerProcessTests : IDisposable
{
    private readonly CancellationTokenSource _limit = new(TimeSpan.FromMinutes(1));

    [Fact]
    public async Task GreetsAnswersAndStopsWhenStandardInputCloses()
    {
        using Process server = Start("--accounts 12 --seed 3");
        JsonNode greeting = JsonNode.Parse((await server.StandardOutput.ReadLineAsync(_limit.Token))!)!;
        using AmazonSecurityTokenServiceClient sts = Client(greeting);

        string account = (await sts.GetCallerIdentityAsync(new(), _limit.Token)).Account;
        server.StandardInput.Close();
        await server.WaitForExitAsync(_limit.Token);

        AwsSimulator same = new(new SimulatorOptions { Seed = new() { AccountCount = 12, Seed = 3 } });
        Assert.Equal(same.ManagementAccountId, account);
        Assert.Equal(same.OrganizationId, greeting["organizationId"]!.GetValue<string>());
        Assert.Equal(0, server.ExitCode);
        Assert.Empty(await server.StandardOutput.ReadToEndAsync(_limit.Token));
        Assert.Contains("--detached", await server.StandardError.ReadToEndAsync(_limit.Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task HelpGivesDefaultsAsTheyAreTyped()
    {
        using Process server = Start("--help");

        string help = await server.StandardOutput.ReadToEndAsync(_limit.Token);

        Assert.DoesNotContain("RootAccess.Simulator.", help.Replace("RootAccess.Simulator.Server", string.Empty,
            StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Matches(@"--throttling <rates>[^\[]*\[default: none\]", help);
    }

    [Fact]
    public async Task OutlivesStandardInputWhenDetached()
    {
        using Process server = Start("--detached --accounts 3");
        JsonNode greeting = JsonNode.Parse((await server.StandardOutput.ReadLineAsync(_limit.Token))!)!;
        using AmazonSecurityTokenServiceClient sts = Client(greeting);
        server.StandardInput.Close();

        string account = (await sts.GetCallerIdentityAsync(new(), _limit.Token)).Account;
        server.Kill();
        await server.WaitForExitAsync(_limit.Token);

        Assert.Equal(greeting["managementAccountId"]!.GetValue<string>(), account);
    }

    [Fact]
    public async Task LimitsTheRateOfAnOperationThatIsNamed()
    {
        using Process server = Start("--accounts 3 --throttling sts:GetCallerIdentity=0.001/1");
        JsonNode greeting = JsonNode.Parse((await server.StandardOutput.ReadLineAsync(_limit.Token))!)!;
        using AmazonSecurityTokenServiceClient sts = Client(greeting, retries: 0);

        await sts.GetCallerIdentityAsync(new(), _limit.Token);
        AmazonServiceException refused = await Assert.ThrowsAnyAsync<AmazonServiceException>(
            () => sts.GetCallerIdentityAsync(new(), _limit.Token));
        server.StandardInput.Close();
        await server.WaitForExitAsync(_limit.Token);

        Assert.Equal("Throttling", refused.ErrorCode);
    }

    [UnixFact]
    public async Task StopsCleanlyOnSigterm()
    {
        using Process server = Start("--detached --accounts 3");
        Assert.NotNull(await server.StandardOutput.ReadLineAsync(_limit.Token));

        using Process kill = Process.Start("kill", $"-TERM {server.Id}");
        await server.WaitForExitAsync(_limit.Token);

        Assert.Equal(0, server.ExitCode);
    }

    [Theory]
    [InlineData("--accounts 2")]
    [InlineData("--port 70000")]
    [InlineData("--throttling sts:AssumeRol=100")]
    [InlineData("--unknown")]
    public async Task RefusesABadCommandLineOnStandardError(string arguments)
    {
        using Process server = Start(arguments);
        server.StandardInput.Close();
        string errors = await server.StandardError.ReadToEndAsync(_limit.Token);
        await server.WaitForExitAsync(_limit.Token);

        Assert.NotEqual(0, server.ExitCode);
        Assert.NotEmpty(errors);
    }

    [Fact]
    public async Task SaysThatThePortIsTaken()
    {
        await using SimulatorHost host = await SimulatorHost.StartAsync(new AwsSimulator());
        using Process server = Start($"--port {host.Endpoint.Port}");
        server.StandardInput.Close();
        string errors = await server.StandardError.ReadToEndAsync(_limit.Token);
        await server.WaitForExitAsync(_limit.Token);

        Assert.Equal(1, server.ExitCode);
        Assert.Contains("could not start", errors, StringComparison.Ordinal);
    }

    public void Dispose() => _limit.Dispose();

    private static Process Start(string arguments) => Process.Start(new ProcessStartInfo
    {
        FileName = "dotnet",
        Arguments = $"\"{Path.ChangeExtension(typeof(SimulatorHost).Assembly.Location, ".dll")}\" {arguments}",
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    private static AmazonSecurityTokenServiceClient Client(JsonNode greeting, int retries = 2) => new(
        new BasicAWSCredentials(
            greeting["accessKeyId"]!.GetValue<string>(), greeting["secretAccessKey"]!.GetValue<string>()),
        new AmazonSecurityTokenServiceConfig
        {
            ServiceURL = greeting["endpoint"]!.GetValue<string>(),
            AuthenticationRegion = greeting["region"]!.GetValue<string>(),
            MaxErrorRetry = retries,
        });
}
