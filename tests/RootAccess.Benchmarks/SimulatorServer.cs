using System;
using System.Diagnostics;
using System.IO;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using RootAccess.Simulator.Calls;
using RootAccess.Simulator.Server;

namespace RootAccess.Benchmarks;

/// <summary>The simulator's server in another process: started here, or one whose address somebody gave.</summary>
internal sealed class SimulatorServer : IAsyncDisposable
{
    private readonly HttpClient _admin;

    private SimulatorServer(Uri endpoint, Process? process, JsonNode? greeting)
    {
        Process = process;
        Greeting = greeting;
        _admin = new HttpClient { BaseAddress = new Uri(endpoint, "/_simulator/") };
    }

    /// <summary>The process, when it was started here.</summary>
    public Process? Process { get; }

    /// <summary>What it said when it was started here.</summary>
    public JsonNode? Greeting { get; }

    public static SimulatorServer At(Uri endpoint) => new(endpoint, null, null);

    public static async Task<SimulatorServer> StartAsync(string options)
    {
        Process process = Process.Start(new ProcessStartInfo
        {
            FileName = "dotnet",
            Arguments = $"\"{Path.ChangeExtension(typeof(SimulatorHost).Assembly.Location, ".dll")}\" {options}",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        string greeting = await process.StandardOutput.ReadLineAsync()
            ?? throw new InvalidOperationException(await process.StandardError.ReadToEndAsync());
        JsonNode parsed = JsonNode.Parse(greeting)!;
        return new SimulatorServer(new Uri(parsed["endpoint"]!.GetValue<string>()), process, parsed);
    }

    /// <summary>Starts anew, with an empty call log and full buckets, and gives the accounts to work on.</summary>
    /// <exception cref="InvalidOperationException">The server has no admin endpoints.</exception>
    public async Task<ServedOrganization> ReseedAsync(int accountCount)
    {
        using HttpResponseMessage response = await _admin.PostAsJsonAsync(
            "seed", new { accounts = accountCount + Target.SpecialAccounts, seed = 1, enableFeatures = true });
        if (!response.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{_admin.BaseAddress} answered {response.StatusCode}: use --admin.");
        }

        JsonNode greeting = (await response.Content.ReadFromJsonAsync<JsonNode>())!;
        string management = Text(greeting, "managementAccountId");
        JsonNode state = (await _admin.GetFromJsonAsync<JsonNode>("state"))!;
        return new ServedOrganization(
            new Uri(Text(greeting, "endpoint")),
            Text(greeting, "region"),
            Text(greeting, "accessKeyId"),
            Text(greeting, "secretAccessKey"),
            [
                .. state["accounts"]!.AsArray().Select(account => Text(account!, "id"))
                    .Where(id => id != management)
                    .TakeLast(accountCount),
            ],
            management);
    }

    /// <summary>The calls since it was last started anew.</summary>
    public async Task<SimulatorCall[]> GetCallsAsync() =>
        (await _admin.GetFromJsonAsync<SimulatorCall[]>("calls", JsonSerializerOptions.Web))!;

    public async ValueTask DisposeAsync()
    {
        _admin.Dispose();
        if (Process is not null)
        {
            Process.StandardInput.Close();
            await Process.WaitForExitAsync();
            Process.Dispose();
        }
    }

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();
}
