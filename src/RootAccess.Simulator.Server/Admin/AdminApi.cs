using System;
using System.IO;
using System.Linq;
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;
using RootAccess.Simulator.Calls;
using RootAccess.Simulator.Seeding;

namespace RootAccess.Simulator.Server.Admin;

/// <summary>The endpoints under <c>/_simulator/</c>: JSON in and out, for whoever runs the simulator.</summary>
internal sealed class AdminApi
{
    public const string Prefix = "/_simulator/";

    private const double MaximumAdvance = 10d * 365 * 24 * 3600;

    private static readonly JsonSerializerOptions s_json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private readonly ServedSimulator _served;
    private readonly ShiftedClock _clock;
    private readonly Func<OrganizationSeed, AwsSimulator> _make;

    /// <param name="served">What the endpoints look at and change.</param>
    /// <param name="clock">The clock of the simulator.</param>
    /// <param name="make">Makes the simulator of a seed.</param>
    public AdminApi(ServedSimulator served, ShiftedClock clock, Func<OrganizationSeed, AwsSimulator> make)
    {
        _served = served;
        _clock = clock;
        _make = make;
    }

    private AwsSimulator Simulator => _served.Current;

    /// <summary>The address of the server, which answers to a new seed repeat.</summary>
    public Uri? Endpoint { get; set; }

    /// <summary>True for a request that is for these endpoints: nothing that is signed for AWS ever is.</summary>
    public static bool IsFor(HttpRequest request) =>
        request.Path.Value?.StartsWith(Prefix, StringComparison.Ordinal) == true
        && !request.Headers.Authorization.Any(value => value?.StartsWith("AWS4", StringComparison.Ordinal) == true)
        && !request.QueryString.Value!.Contains("X-Amz-", StringComparison.OrdinalIgnoreCase);

    public async Task AnswerAsync(HttpContext context)
    {
        if (!IsLocal(context))
        {
            await WriteAsync(context, 403, Error("These endpoints are for programs on this machine."));
            return;
        }

        try
        {
            string name = context.Request.Path.Value![Prefix.Length..];
            JsonNode? answer = (context.Request.Method, name) switch
            {
                ("GET", "state") => Read(simulator => StateView.Describe(simulator, _clock.GetUtcNow())),
                ("GET", "mail") => Read(StateView.Mail),
                ("GET", "calls") => Calls(),
                ("DELETE", "calls") => Do(Simulator.Calls.Clear),
                ("POST", "faults") => (await BodyAsync<FaultInput>(context.Request)).Apply(Simulator.Faults),
                ("DELETE", "faults") => Do(Simulator.Faults.Clear),
                ("POST", "time") => Advance(await BodyAsync<TimeInput>(context.Request)),
                ("POST", "seed") => Reseed(await BodyAsync<SeedInput>(context.Request)),
                _ => null,
            };
            await (answer is null
                ? WriteAsync(context, 404, Error("There is no such endpoint."))
                : WriteAsync(context, 200, answer));
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            await WriteAsync(context, 400, Error(exception.Message));
        }
        catch (BadHttpRequestException exception)
        {
            await WriteAsync(context, exception.StatusCode, Error(exception.Message));
        }
    }

    public static Task RefuseAsync(HttpContext context) => WriteAsync(context, 404, new JsonObject
    {
        ["__type"] = "ResourceNotFoundException",
        ["message"] = "The simulator was started without --admin.",
    });

    // A page in a browser can reach this address too; browsers say where a page is from.
    private static bool IsLocal(HttpContext context)
    {
        HttpRequest request = context.Request;
        bool isLoopback = context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);
        bool namesLoopback = request.Host.Host == "localhost"
            || (IPAddress.TryParse(request.Host.Host, out IPAddress? host) && IPAddress.IsLoopback(host));
        return isLoopback && namesLoopback && !request.Headers.ContainsKey("Origin");
    }

    private static async Task<T> BodyAsync<T>(HttpRequest request)
    {
        using MemoryStream body = new();
        await request.Body.CopyToAsync(body, request.HttpContext.RequestAborted);
        return JsonSerializer.Deserialize<T>(body.ToArray(), s_json) ?? throw new JsonException("An object is wanted.");
    }

    private JsonNode Read(Func<AwsSimulator, JsonNode> describe)
    {
        AwsSimulator simulator = Simulator;
        JsonNode? answer = null;
        simulator.Look(() => answer = describe(simulator));
        return answer!;
    }

    private JsonArray Calls() =>
        new(Simulator.Calls.All.Select(call => JsonSerializer.SerializeToNode<SimulatorCall>(call, s_json)).ToArray());

    private static JsonObject Do(Action action)
    {
        action();
        return [];
    }

    private JsonObject Advance(TimeInput input)
    {
        if (input.AdvanceSeconds is not (>= 0 and <= MaximumAdvance))
        {
            throw new ArgumentException("advanceSeconds must be a number from 0 to ten years.");
        }

        _clock.Advance(TimeSpan.FromSeconds(input.AdvanceSeconds));
        return new JsonObject { ["time"] = _clock.GetUtcNow() };
    }

    private JsonNode Reseed(SeedInput input)
    {
        _served.Current = _make(new OrganizationSeed
        {
            AccountCount = input.Accounts,
            Seed = input.Seed,
            EnableFeatures = input.EnableFeatures,
            RegisterIamDelegate = input.RegisterIamDelegate,
        });
        return JsonNode.Parse(Greeting.Describe(Simulator, Endpoint!))!;
    }

    private static JsonObject Error(string message) => new() { ["message"] = message };

    private static async Task WriteAsync(HttpContext context, int statusCode, JsonNode body)
    {
        context.Response.StatusCode = statusCode;
        context.Response.ContentType = "application/json";
        byte[] bytes = JsonSerializer.SerializeToUtf8Bytes(body, s_json);
        await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }

    private sealed record TimeInput(double AdvanceSeconds);

    private sealed record SeedInput(
        int Accounts = 40, int Seed = 1, bool EnableFeatures = false, bool RegisterIamDelegate = false);
}
