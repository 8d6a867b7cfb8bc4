using System;
using System.Linq;
using System.Net;
using System.Net.Http;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Connections;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using Xunit;

namespace RootAccess.Aws.Tests.Throttling;

/// <summary>A service that says in its refusal when it can be asked again.</summary>
public sealed class RetryHintTests : IDisposable
{
    private readonly VirtualTime _time = new();

    public void Dispose() => _time.Dispose();

    [Theory]
    [InlineData("Retry-After", "45", 45)]
    [InlineData("x-amz-retry-after", "45000", 45)]
    [InlineData("Retry-After", "date", 45)]
    public async Task TheSessionIsAskedForAgainAtThatTime(string header, string value, int seconds)
    {
        using ConnectedOrganization connected = await ConnectAsync(header, value, refusals: 1);
        TimeSpan start = _time.Elapsed;

        using IRootCredentialSession session = await OpenAsync(connected, 0);

        Assert.InRange((_time.Elapsed - start).TotalSeconds, seconds - 1, seconds + 2);
    }

    [Fact]
    public async Task EverybodyElseWaitsToo()
    {
        using ConnectedOrganization connected = await ConnectAsync("Retry-After", "45", refusals: 1);
        TimeSpan start = _time.Elapsed;

        IRootCredentialSession[] sessions =
            await Task.WhenAll(Enumerable.Range(0, 6).Select(index => OpenAsync(connected, index)));

        // Five were on their way when the first was refused; the sixth waits for its turn.
        Assert.InRange((_time.Elapsed - start).TotalSeconds, 44, 50);
        Assert.All(sessions, session => session.Dispose());
    }

    [Fact]
    public async Task LongWaitsThatWereAskedForDoNotFailTheAccount()
    {
        using ConnectedOrganization connected = await ConnectAsync("Retry-After", "100", refusals: 4);

        using IRootCredentialSession session = await OpenAsync(connected, 0);

        Assert.InRange(_time.Elapsed.TotalSeconds, 399, 420);
    }

    [Theory]
    [InlineData("soon")]
    [InlineData("-5")]
    [InlineData("0")]
    public async Task AHintThatSaysNothingChangesNothing(string value)
    {
        using ConnectedOrganization connected = await ConnectAsync("Retry-After", value, refusals: 1);
        TimeSpan start = _time.Elapsed;

        using IRootCredentialSession session = await OpenAsync(connected, 0);

        Assert.InRange((_time.Elapsed - start).TotalSeconds, 0, 5);
    }

    private static async Task<IRootCredentialSession> OpenAsync(ConnectedOrganization connected, int index)
    {
        OrgMemberAccount account = (await connected.Directory.GetAccountsAsync(default))
            .Where(row => !row.IsManagementAccount && row.State == AccountState.Active).ElementAt(index);
        return await connected.Client.RootSessions.OpenCredentialSessionAsync(
            account.AccountId, RootTaskName.IAMAuditRootUserCredentials, default);
    }

    private async Task<ConnectedOrganization> ConnectAsync(string header, string value, int refusals)
    {
        SimulatedAws aws = new();
        int left = refusals;
        ConnectedOrganization connected = await SimulatedAws.ConnectAsync(new ConnectOptions
        {
            CredentialSource = () => SimulatedAws.Keys(aws.Simulator.Administrator),
            HttpHandler = () => new RefusingHandler(
                aws.NewHandler(),
                () => Interlocked.Decrement(ref left) >= 0,
                header,
                () => value == "date" ? _time.GetUtcNow().AddSeconds(45).ToString("R") : value),
            TimeProvider = _time,
        });
        await connected.Directory.GetAccountsAsync(default);
        return connected;
    }

    private sealed class RefusingHandler(
        HttpMessageHandler inner, Func<bool> refuses, string header, Func<string> value) : DelegatingHandler(inner)
    {
        protected override async Task<HttpResponseMessage> SendAsync(
            HttpRequestMessage request, CancellationToken cancellationToken)
        {
            string body = request.Content is null ? "" : await request.Content.ReadAsStringAsync(cancellationToken);
            if (!body.Contains("Action=AssumeRoot&", StringComparison.Ordinal) || !refuses())
            {
                return await base.SendAsync(request, cancellationToken);
            }

            HttpResponseMessage refusal = new(HttpStatusCode.BadRequest)
            {
                RequestMessage = request,
                Content = new StringContent(
                    "<ErrorResponse><Error><Type>Sender</Type><Code>Throttling</Code><Message>Rate exceeded</Message>"
                        + "</Error><RequestId>00000000-0000-0000-0000-000000000000</RequestId></ErrorResponse>",
                    Encoding.UTF8,
                    "text/xml"),
            };
            refusal.Headers.TryAddWithoutValidation(header, value());
            return refusal;
        }
    }
}
