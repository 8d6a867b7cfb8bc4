using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Organizations;

public sealed class CloseAccountTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task TakesTenMinutes()
    {
        AwsSimulator simulator = Create();
        string id = Closable(simulator)[0];

        Assert.Equal(200, (await CloseAsync(simulator, id)).Status);
        Assert.Equal(("PENDING_CLOSURE", "PENDING_CLOSURE"), await StateAsync(simulator, id));
        Assert.Equal("ConflictException", (await CloseAsync(simulator, id)).Code);
        _clock.Advance(TimeSpan.FromMinutes(10));
        Assert.Equal(("CLOSED", "SUSPENDED"), await StateAsync(simulator, id));
        Assert.Equal("AccountAlreadyClosedException", (await CloseAsync(simulator, id)).Code);
    }

    [Fact]
    public async Task AllowsThreeAtATime()
    {
        AwsSimulator simulator = Create();
        string[] ids = Closable(simulator);
        foreach (string id in ids.Take(3))
        {
            Assert.Equal(200, (await CloseAsync(simulator, id)).Status);
        }

        RawAnswer fourth = await CloseAsync(simulator, ids[3]);
        _clock.Advance(TimeSpan.FromMinutes(10));
        RawAnswer later = await CloseAsync(simulator, ids[3]);

        Assert.Equal(
            ("ConstraintViolationException", "CLOSE_ACCOUNT_REQUESTS_LIMIT_EXCEEDED"), (fourth.Code, fourth.Reason));
        Assert.Equal(200, later.Status);
    }

    [Fact]
    public async Task HasAQuotaForThirtyDays()
    {
        AwsSimulator simulator = Create(quota: 1);
        string[] ids = Closable(simulator);
        await CloseAsync(simulator, ids[0]);

        _clock.Advance(TimeSpan.FromDays(29));
        RawAnswer early = await CloseAsync(simulator, ids[1]);
        _clock.Advance(TimeSpan.FromDays(2));
        RawAnswer later = await CloseAsync(simulator, ids[1]);

        Assert.Equal(("ConstraintViolationException", "CLOSE_ACCOUNT_QUOTA_EXCEEDED"), (early.Code, early.Reason));
        Assert.Equal(200, later.Status);
    }

    [Fact]
    public async Task RefusesTheManagementAccount()
    {
        AwsSimulator simulator = Create();

        RawAnswer answer = await CloseAsync(simulator, simulator.ManagementAccountId);

        Assert.Equal(
            ("ConstraintViolationException", "CANNOT_CLOSE_MANAGEMENT_ACCOUNT"), (answer.Code, answer.Reason));
    }

    [Fact]
    public async Task AClosedAccountIsNoTargetForRootSessions()
    {
        AwsSimulator simulator = Create();
        string id = Closable(simulator)[0];
        await CloseAsync(simulator, id);
        using RawClient client = new(simulator);

        RawAnswer answer = await client.StsAsync(
            simulator.Administrator,
            "AssumeRoot",
            ("TargetPrincipal", id),
            ("TaskPolicyArn.arn", "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"));

        Assert.Equal((403, "AccessDenied"), (answer.Status, answer.Code));
    }

    private static string[] Closable(AwsSimulator simulator) => simulator.State.Members
        .Where(account => account.Name is not (SeededAccounts.DelegatedAdministrator or SeededAccounts.Suspended))
        .Select(account => account.Id)
        .ToArray();

    private static async Task<RawAnswer> CloseAsync(AwsSimulator simulator, string id)
    {
        using RawClient client = new(simulator);
        return await client.OrganizationsAsync(simulator.Administrator, "CloseAccount", $$"""{"AccountId":"{{id}}"}""");
    }

    private static async Task<(string State, string Status)> StateAsync(AwsSimulator simulator, string id)
    {
        using RawClient client = new(simulator);
        RawAnswer answer = await client.OrganizationsAsync(
            simulator.Administrator, "DescribeAccount", $$"""{"AccountId":"{{id}}"}""");
        return (
            answer.Json["Account"]!["State"]!.GetValue<string>(),
            answer.Json["Account"]!["Status"]!.GetValue<string>());
    }

    private AwsSimulator Create(int? quota = null) => new(new SimulatorOptions
    {
        TimeProvider = _clock,
        Seed = Simulators.EnabledSeed,
        ClosureQuota = quota,
    });
}
