using System;
using System.Diagnostics;
using System.IO;
using System.Text.Json.Nodes;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Simulator.Server;

namespace RootAccess.Simulator.Tests.Server;

/// <summary>A server in a process of its own that has said where it is.</summary>
internal sealed class ServerProcess : IDisposable
{
    private ServerProcess(Process process, JsonNode greeting)
    {
        Process = process;
        Greeting = greeting;
    }

    public Process Process { get; }

    public JsonNode Greeting { get; }

    public Uri Endpoint => new(Greeting["endpoint"]!.GetValue<string>());

    public static Process Launch(string arguments) => Process.Start(new ProcessStartInfo
    {
        FileName = "dotnet",
        Arguments = $"\"{Path.ChangeExtension(typeof(SimulatorHost).Assembly.Location, ".dll")}\" {arguments}",
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
        RedirectStandardError = true,
    })!;

    public static async Task<ServerProcess> StartAsync(string arguments, CancellationToken cancellationToken)
    {
        Process process = Launch(arguments);
        string? line = await process.StandardOutput.ReadLineAsync(cancellationToken);
        return line is not null
            ? new ServerProcess(process, JsonNode.Parse(line)!)
            : throw new InvalidOperationException(
                await process.StandardError.ReadToEndAsync(cancellationToken));
    }

    /// <summary>Ends it as a power cut would.</summary>
    public async Task KillAsync(CancellationToken cancellationToken)
    {
        Process.Kill();
        await Process.WaitForExitAsync(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Process.StandardInput.Close();
        await Process.WaitForExitAsync(cancellationToken);
    }

    public void Dispose()
    {
        if (!Process.HasExited)
        {
            Process.Kill();
        }

        Process.Dispose();
    }
}
