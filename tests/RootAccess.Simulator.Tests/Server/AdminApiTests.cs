using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using System.Net.Http;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Server;
using RootAccess.Simulator.Server.Admin;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Server;

[SuppressMessage("Design", "CA1001", Justification = "xunit calls DisposeAsync, which disposes it.")]
public sealed class AdminApiTests : IAsyncLifetime
{
    private readonly ShiftedClock _clock = new();
    private readonly ServedSimulator _served;
    private readonly HttpClient _http = new();
    private SimulatorHost? _host;

    public AdminApiTests() => _served = new ServedSimulator(Make(Simulators.EnabledSeed));

    private AwsSimulator Simulator => _served.Current;

    public async Task InitializeAsync()
    {
        _host = await SimulatorHost.StartAsync(
            _served, new AdminApi(_served, _clock, Make), port: 0, cancellationToken: default);
        _http.BaseAddress = new Uri(_host.Endpoint, "_simulator/");
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _host!.DisposeAsync();
    }

    [Fact]
    public async Task ShowsTheStateWithoutASecret()
    {
        string text = await _http.GetStringAsync("state");

        JsonNode state = JsonNode.Parse(text)!;
        Assert.Equal(Simulator.OrganizationId, state["organizationId"]!.GetValue<string>());
        Assert.Equal(Simulator.State.Accounts.Count, state["accounts"]!.AsArray().Count);
        Assert.All(
            Simulator.State.Accounts.SelectMany(account => account.Users.Append(account.Root))
                .SelectMany(user => user.AccessKeys),
            key => Assert.DoesNotContain(key.SecretAccessKey, text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task ShowsAndForgetsCalls()
    {
        await CallAsync("GetUser");

        JsonArray calls = (await _http.GetFromJsonAsync<JsonArray>("calls"))!;
        using HttpResponseMessage cleared = await _http.DeleteAsync("calls");

        Assert.Equal("GetUser", Assert.Single(calls)!["operation"]!.GetValue<string>());
        Assert.True(cleared.IsSuccessStatusCode);
        Assert.Empty(Simulator.Calls.All);
    }

    [Fact]
    public async Task ScriptsAndRemovesFaults()
    {
        Assert.Equal(200, await PostAsync("faults", """{"service":"iam","operation":"GetUser","effect":"Throttle"}"""));
        Assert.Equal("Throttling", (await CallAsync("GetUser")).Code);
        Assert.Equal(200, (await CallAsync("GetUser")).Status);

        Assert.Equal(200, await PostAsync(
            "faults", """{"times":null,"effect":"Error","code":"Strange","statusCode":418,"message":"x"}"""));
        Assert.Equal((418, "Strange"), ((await CallAsync("GetUser")).Status, (await CallAsync("GetUser")).Code));
        Assert.Equal(200, await PostAsync("faults", """{"storm":{"seed":3,"serverError":1}}"""));
        using HttpResponseMessage cleared = await _http.DeleteAsync("faults");
        Assert.Equal(200, (await CallAsync("GetUser")).Status);
    }

    [Fact]
    public async Task PutsTheClockForwardButNotTheOneSignaturesAreCheckedAgainst()
    {
        string member = Simulator.Account(SeededAccounts.Clean).Id;
        using RawClient client = new(Simulator, _host!.Endpoint);
        SimulatorCredential session = await client.AssumeRootAsync(member);
        Assert.Equal(200, (await client.OrganizationsAsync(
            Simulator.Administrator, "CloseAccount", $$"""{"AccountId":"{{member}}"}""")).Status);

        Assert.Equal(200, await PostAsync("time", """{"advanceSeconds":1200}"""));

        Assert.Equal("ExpiredToken", (await client.IamAsync(session, "GetAccountSummary")).Code);
        Assert.Equal(AccountState.Closed, Simulator.State.Account(member).GetState(_clock.GetUtcNow()));
    }

    [Fact]
    public async Task StartsAnewFromASeed()
    {
        string before = Simulator.OrganizationId;
        using StringContent body = new("""{"accounts":12,"seed":7,"enableFeatures":true}""", Encoding.UTF8);

        using HttpResponseMessage response = await _http.PostAsync("seed", body);
        JsonNode greeting = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;

        Assert.NotEqual(before, Simulator.OrganizationId);
        Assert.Equal(12, Simulator.State.Accounts.Count);
        Assert.Equal(Simulator.SecretAccessKey, greeting["secretAccessKey"]!.GetValue<string>());
        Assert.Equal(200, (await CallAsync("GetUser")).Status);
    }

    [Theory]
    [InlineData("time", "{\"advanceSeconds\":-1}")]
    [InlineData("time", "{\"advanceSeconds\":1e300}")]
    [InlineData("time", "{\"advance\":1}")]
    [InlineData("time", "")]
    [InlineData("faults", "{}")]
    [InlineData("faults", "{\"effect\":\"Fire\"}")]
    [InlineData("faults", "{\"effect\":\"Error\",\"code\":\"x\",\"statusCode\":200}")]
    [InlineData("seed", "{\"accounts\":1}")]
    [InlineData("seed", "null")]
    public async Task RefusesWhatMakesNoSense(string endpoint, string body) =>
        Assert.Equal(400, await PostAsync(endpoint, body));

    [Fact]
    public async Task IsNotThereForARequestThatIsSignedForAws()
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "state");
        request.Headers.TryAddWithoutValidation("Authorization", "AWS4-HMAC-SHA256 Credential=a/b/c/s3/aws4_request");

        using HttpResponseMessage response = await _http.SendAsync(request);

        Assert.Equal(400, (int)response.StatusCode);
        Assert.Contains("AuthorizationHeaderMalformed", await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData("Origin", "https://example.com")]
    [InlineData("Host", "rebound.example.com")]
    public async Task IsNotThereForAPageInABrowser(string header, string value)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, "state");
        request.Headers.TryAddWithoutValidation(header, value);

        using HttpResponseMessage response = await _http.SendAsync(request);

        Assert.Equal(403, (int)response.StatusCode);
    }

    [Fact]
    public async Task IsOffUnlessItIsAskedFor()
    {
        await using SimulatorHost plain = await SimulatorHost.StartAsync(Simulator);

        using HttpResponseMessage response = await _http.GetAsync(new Uri(plain.Endpoint, "_simulator/state"));

        Assert.Equal(404, (int)response.StatusCode);
        Assert.Contains("\"__type\"", await response.Content.ReadAsStringAsync());
    }

    private AwsSimulator Make(OrganizationSeed seed) => new(new SimulatorOptions
    {
        TimeProvider = _clock,
        SigningClock = TimeProvider.System,
        Seed = seed,
    });

    private async Task<RawAnswer> CallAsync(string action)
    {
        using RawClient client = new(Simulator, _host!.Endpoint);
        return await client.IamAsync(Simulator.Administrator, action);
    }

    private async Task<int> PostAsync(string endpoint, string body)
    {
        using StringContent content = new(body, Encoding.UTF8);
        using HttpResponseMessage response = await _http.PostAsync(endpoint, content);
        return (int)response.StatusCode;
    }
}
