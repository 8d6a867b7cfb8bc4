using System.Text.Json.Nodes;
using System.Threading.Tasks;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Server;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Tests.Observed;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.AccountManagement;

public sealed class PrimaryEmailTests
{
    private const string NewEmail = "root@example.net";

    private readonly AwsSimulator _simulator = Simulators.Fresh();
    private readonly SimulatedAccount _member;

    public PrimaryEmailTests()
    {
        _member = _simulator.Account(SeededAccounts.OrdinaryMember);
        _simulator.Change(organization =>
            organization.TrustedServices["account.amazonaws.com"] = _simulator.Options.TimeProvider.GetUtcNow());
    }

    [Fact]
    public async Task TheOneTimePasswordConfirmsTheChange()
    {
        Assert.Equal("PENDING", (await StartAsync()).At("Status")!.GetValue<string>());

        CaseAnswer accepted = await AcceptAsync(_member.EmailUpdate!.OneTimePassword);

        Assert.Equal("ACCEPTED", accepted.At("Status")!.GetValue<string>());
        Assert.Equal(NewEmail, (await CallAsync("GetPrimaryEmail", new())).At("PrimaryEmail")!.GetValue<string>());
        CaseAnswer status = await CallAsync("GetPrimaryEmailUpdateStatus", new());
        Assert.Equal("COMPLETED", status.At("Status")!.GetValue<string>());
    }

    [Fact]
    public async Task TheAddressStaysUntilThePasswordIsGivenBack()
    {
        string before = _member.Email;

        await StartAsync();

        Assert.Equal(before, _member.Email);
    }

    [Fact]
    public async Task AnotherPasswordChangesNothing()
    {
        await StartAsync();
        string wrong = _member.EmailUpdate!.OneTimePassword == "000000" ? "000001" : "000000";

        CaseAnswer answer = await AcceptAsync(wrong);

        Assert.Equal((400, "ValidationException"), (answer.Status, answer.Code));
        Assert.NotEqual(NewEmail, _member.Email);
    }

    [Fact]
    public async Task APasswordWorksOnce()
    {
        await StartAsync();
        string password = _member.EmailUpdate!.OneTimePassword;
        await AcceptAsync(password);

        Assert.Equal(400, (await AcceptAsync(password)).Status);
    }

    private Task<CaseAnswer> StartAsync() =>
        CallAsync("StartPrimaryEmailUpdate", new() { ["PrimaryEmail"] = NewEmail });

    private Task<CaseAnswer> AcceptAsync(string password) =>
        CallAsync("AcceptPrimaryEmailUpdate", new() { ["PrimaryEmail"] = NewEmail, ["Otp"] = password });

    private async Task<CaseAnswer> CallAsync(string operation, JsonObject input)
    {
        input["AccountId"] = _member.Id;
        await using SimulatorHost host = await SimulatorHost.StartAsync(_simulator);
        using CaseClient client = new(host.Endpoint, _simulator.Options.TimeProvider);
        return await client.SendAsync(
            _simulator.Administrator, "account:" + operation, input, host: null, region: "us-east-1");
    }
}
