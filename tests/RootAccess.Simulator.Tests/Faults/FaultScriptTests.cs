using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Threading;
using System.Threading.Tasks;
using Amazon.SecurityToken;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Server;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Faults;

public sealed class FaultScriptTests : IDisposable
{
    private readonly AwsSimulator _simulator = Simulators.Enabled();
    private readonly RawClient _client;

    public FaultScriptTests() => _client = new RawClient(_simulator);

    [Fact]
    public async Task StrikesTheCallsItNamesAndNoOthers()
    {
        string member = _simulator.Account(SeededAccounts.RecentlyUsed).Id;
        SimulatorCredential session = await _client.AssumeRootAsync(member);
        SimulatorCredential other = await _client.AssumeRootAsync(_simulator.Account(SeededAccounts.Clean).Id);
        _simulator.Faults.Script(new FaultRule
        {
            Service = "iam",
            Operation = "GetUser",
            AccountId = member,
            Skip = 1,
            Times = 2,
            Effect = FaultEffect.Throttle,
        });

        List<int> statuses = [];
        for (int i = 0; i < 4; i++)
        {
            Assert.Equal(200, (await _client.IamAsync(other, "GetUser")).Status);
            Assert.Equal(200, (await _client.IamAsync(session, "GetAccountSummary")).Status);
            statuses.Add((await _client.IamAsync(session, "GetUser")).Status);
        }

        Assert.Equal([200, 400, 400, 200], statuses);
    }

    [Theory]
    [InlineData("iam", 400, "Throttling")]
    [InlineData("organizations", 400, "TooManyRequestsException")]
    public async Task ThrottlesInTheServicesOwnWords(string service, int status, string code)
    {
        _simulator.Faults.Script(new FaultRule { Service = service, Effect = FaultEffect.Throttle });

        RawAnswer answer = service == "iam"
            ? await _client.IamAsync(_simulator.Administrator, "GetUser")
            : await _client.OrganizationsAsync(_simulator.Administrator, "ListRoots");

        Assert.Equal((status, code), (answer.Status, answer.Code));
        Assert.Equal(code, _simulator.Calls.All.Single().Outcome);
    }

    [Fact]
    public async Task TheTargetOfAssumeRootCountsAsItsAccount()
    {
        string member = _simulator.Account(SeededAccounts.Clean).Id;
        _simulator.Faults.Script(new FaultRule
        {
            AccountId = member,
            Effect = FaultEffect.Error("RegionDisabledException", 403, "STS is not activated in this region."),
        });

        await Assert.ThrowsAsync<InvalidOperationException>(() => _client.AssumeRootAsync(member));

        Assert.Equal("RegionDisabledException", _simulator.Calls.All.Single().Outcome);
    }

    [Fact]
    public async Task ALostResponseHasChangedSomethingADroppedConnectionHasNot()
    {
        SimulatorCredential session = await _client.AssumeRootAsync(
            _simulator.Account("sandbox-eli").Id, "IAMDeleteRootUserCredentials");
        FaultRule rule = new() { Operation = "DeleteLoginProfile", Effect = FaultEffect.DropConnection };
        _simulator.Faults.Script(rule);
        _simulator.Faults.Script(rule with { Effect = FaultEffect.LoseResponse });

        await Assert.ThrowsAsync<HttpRequestException>(() => _client.IamAsync(session, "DeleteLoginProfile"));
        Assert.True(_simulator.Account("sandbox-eli").Root.HasPassword);
        await Assert.ThrowsAsync<HttpRequestException>(() => _client.IamAsync(session, "DeleteLoginProfile"));
        Assert.False(_simulator.Account("sandbox-eli").Root.HasPassword);
        Assert.Equal(
            ["DropConnection", "LoseResponse"],
            _simulator.Calls.Of("DeleteLoginProfile").Select(call => call.Outcome));
    }

    [Fact]
    public async Task AnErrorPageIsHtml()
    {
        _simulator.Faults.Script(new FaultRule { Effect = FaultEffect.HtmlErrorPage });
        using HttpClient http = new(new SimulatorHttpMessageHandler(_simulator));
        using HttpRequestMessage request = new(HttpMethod.Post, "https://sts.us-east-1.amazonaws.com/")
        {
            Content = new ByteArrayContent("Action=GetCallerIdentity&Version=2011-06-15"u8.ToArray()),
        };
        new RequestSigner(_simulator.Administrator, "sts", "us-east-1", TimeProvider.System).Sign(
            request, "Action=GetCallerIdentity&Version=2011-06-15"u8.ToArray());

        using HttpResponseMessage response = await http.SendAsync(request);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("text/html", response.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("DropConnection")]
    [InlineData("LoseResponse")]
    [InlineData("TruncateBody")]
    public async Task BreaksConnectionsOfKestrel(string effect)
    {
        await using SimulatorHost host = await SimulatorHost.StartAsync(_simulator);
        using RawClient client = new(_simulator, host.Endpoint);
        _simulator.Faults.Script(new FaultRule { Effect = EffectNamed(effect) });

        await Assert.ThrowsAnyAsync<HttpRequestException>(
            () => client.IamAsync(_simulator.Administrator, "GetUser"));
        Assert.Equal(200, (await client.IamAsync(_simulator.Administrator, "GetUser")).Status);

        Assert.Equal([effect, "Success"], _simulator.Calls.All.Select(call => call.Outcome));
    }

    [Theory]
    [InlineData("HtmlErrorPage", HttpStatusCode.ServiceUnavailable)]
    [InlineData("ServerError", HttpStatusCode.InternalServerError)]
    [InlineData("Throttle", HttpStatusCode.BadRequest)]
    public async Task ReachesTheSdkThroughKestrel(string effect, HttpStatusCode status)
    {
        _simulator.Faults.Script(new FaultRule { Effect = EffectNamed(effect) });
        await using SdkClients clients = await SdkClients.StartAsync(_simulator, Transport.Kestrel);
        using AmazonSecurityTokenServiceClient sts = clients.Sts();

        AmazonSecurityTokenServiceException error =
            await Assert.ThrowsAsync<AmazonSecurityTokenServiceException>(() => sts.GetCallerIdentityAsync(new()));

        Assert.Equal(status, error.StatusCode);
        Assert.Equal(_simulator.ManagementAccountId, (await sts.GetCallerIdentityAsync(new())).Account);
    }

    [Fact]
    public async Task ADelayPassesOnTheSimulatorsClock()
    {
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));
        AwsSimulator simulator = new(new SimulatorOptions { TimeProvider = clock });
        using RawClient client = new(simulator);
        simulator.Faults.Script(new FaultRule { Effect = FaultEffect.Delay(TimeSpan.FromMinutes(1)) });

        Task<RawAnswer> answer = client.IamAsync(simulator.Administrator, "GetUser");

        Assert.False(answer.IsCompleted);
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(200, (await answer).Status);
    }

    [Fact]
    public async Task ACallThatIsCanceledWhileItWaitsChangesNothing()
    {
        SimulatorCredential session = await _client.AssumeRootAsync(
            _simulator.Account("sandbox-eli").Id, "IAMDeleteRootUserCredentials");
        using CancellationTokenSource source = new();
        _simulator.Faults.Script(new FaultRule
        {
            Effect = FaultEffect.Delay(TimeSpan.FromHours(1)),
            OnStrike = source.Cancel,
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _client.IamAsync(session, "DeleteLoginProfile", source.Token));

        Assert.Equal("Canceled", _simulator.Calls.Of("DeleteLoginProfile").Single().Outcome);
        Assert.True(_simulator.Account("sandbox-eli").Root.HasPassword);
    }

    [Fact]
    public async Task StrikesReadsThatNameTheAccount()
    {
        string member = _simulator.Account(SeededAccounts.Clean).Id;
        _simulator.Faults.Script(new FaultRule { AccountId = member, Effect = FaultEffect.Throttle });

        RawAnswer other = await _client.OrganizationsAsync(_simulator.Administrator, "ListRoots");
        RawAnswer tags = await _client.OrganizationsAsync(
            _simulator.Administrator, "ListTagsForResource", $$"""{"ResourceId":"{{member}}"}""");

        Assert.Equal((200, 400), (other.Status, tags.Status));
    }

    [Fact]
    public async Task RunsACallbackAtTheStruckCall()
    {
        int callsBefore = -1;
        _simulator.Faults.Script(new FaultRule
        {
            Skip = 2,
            Effect = FaultEffect.Delay(TimeSpan.Zero),
            OnStrike = () => callsBefore = _simulator.Calls.All.Count,
        });
        for (int i = 0; i < 4; i++)
        {
            Assert.Equal(200, (await _client.IamAsync(_simulator.Administrator, "GetUser")).Status);
        }

        Assert.Equal(2, callsBefore);
    }

    [Fact]
    public async Task AStormIsTheSameForTheSameSeed()
    {
        string[] first = await StormAsync(seed: 5);
        string[] second = await StormAsync(seed: 5);

        Assert.Equal(first, second);
        Assert.Contains("Throttling", first);
        Assert.Contains("InternalFailure", first);
        Assert.Contains("Success", first);
        Assert.NotEqual(first, await StormAsync(seed: 6));
    }

    public void Dispose() => _client.Dispose();

    private static FaultEffect EffectNamed(string name) => name switch
    {
        "DropConnection" => FaultEffect.DropConnection,
        "LoseResponse" => FaultEffect.LoseResponse,
        "TruncateBody" => FaultEffect.TruncateBody,
        "HtmlErrorPage" => FaultEffect.HtmlErrorPage,
        "Throttle" => FaultEffect.Throttle,
        _ => FaultEffect.ServerError,
    };

    private static async Task<string[]> StormAsync(int seed)
    {
        AwsSimulator simulator = Simulators.Fresh();
        using RawClient client = new(simulator);
        simulator.Faults.Storm(new FaultStorm { Seed = seed, Throttle = 0.3, ServerError = 0.3 });
        for (int i = 0; i < 40; i++)
        {
            await client.IamAsync(simulator.Administrator, "GetUser");
        }

        return simulator.Calls.All.Select(call => call.Outcome).ToArray();
    }
}
