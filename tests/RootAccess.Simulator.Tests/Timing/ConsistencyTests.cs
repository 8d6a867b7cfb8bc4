using System;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Tests.Support;
using RootAccess.Simulator.Timing;
using Xunit;

namespace RootAccess.Simulator.Tests.Timing;

/// <summary>STS learns late of what changed in the organization; Organizations and IAM know at once.</summary>
public sealed class ConsistencyTests : IDisposable
{
    private static readonly TimeSpan s_delay = TimeSpan.FromMinutes(2);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly AwsSimulator _simulator;
    private readonly RawClient _client;

    public ConsistencyTests()
    {
        _simulator = Make(s_delay);
        _client = new RawClient(_simulator);
    }

    [Fact]
    public async Task AFeatureThatWasSwitchedOffStillWorksForAWhile()
    {
        await _client.IamAsync(_simulator.Administrator, "DisableOrganizationsRootCredentialsManagement");
        RawAnswer listed = await _client.IamAsync(_simulator.Administrator, "ListOrganizationsFeatures");

        Assert.Equal(["RootSessions"], listed.Texts("member"));
        Assert.Equal(200, await OpenAsync());
        _clock.Advance(s_delay);
        Assert.Equal(403, await OpenAsync());
    }

    [Fact]
    public async Task AFeatureThatWasSwitchedOnDoesNotWorkYet()
    {
        await _client.IamAsync(_simulator.Administrator, "DisableOrganizationsRootCredentialsManagement");
        _clock.Advance(s_delay);
        await _client.IamAsync(_simulator.Administrator, "EnableOrganizationsRootCredentialsManagement");

        Assert.Equal(403, await OpenAsync());
        _clock.Advance(s_delay - TimeSpan.FromSeconds(1));
        Assert.Equal(403, await OpenAsync());
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(200, await OpenAsync());
    }

    [Fact]
    public async Task TrustedAccessThatWasDisabledStillWorksForAWhile()
    {
        await _client.OrganizationsAsync(
            _simulator.Administrator, "DisableAWSServiceAccess", """{"ServicePrincipal":"iam.amazonaws.com"}""");

        Assert.Equal(200, await OpenAsync());
        _clock.Advance(s_delay);
        Assert.Equal(403, await OpenAsync());
    }

    [Fact]
    public async Task ADelegatedAdministratorIsSeenLateAndForgottenLate()
    {
        SimulatorCredential delegated = _simulator.DelegatedAdministrator;
        string body = $$"""{"AccountId":"{{delegated.AccountId}}","ServicePrincipal":"iam.amazonaws.com"}""";
        await _client.OrganizationsAsync(_simulator.Administrator, "RegisterDelegatedAdministrator", body);

        Assert.Equal(403, await OpenAsync(delegated));
        _clock.Advance(s_delay);
        Assert.Equal(200, await OpenAsync(delegated));
        await _client.OrganizationsAsync(_simulator.Administrator, "DeregisterDelegatedAdministrator", body);
        Assert.Equal(200, await OpenAsync(delegated));
        _clock.Advance(s_delay);
        Assert.Equal(403, await OpenAsync(delegated));
    }

    [Fact]
    public async Task ChangesAreSeenInTheirOrderWhateverTheirDelays()
    {
        AwsSimulator simulator = Make(DelayDistribution.Parse("0s-180s"));
        using RawClient client = new(simulator);
        for (int i = 0; i < 20; i++)
        {
            await client.IamAsync(simulator.Administrator, "DisableOrganizationsRootCredentialsManagement");
            await client.IamAsync(simulator.Administrator, "EnableOrganizationsRootCredentialsManagement");
        }

        _clock.Advance(TimeSpan.FromSeconds(180));

        Assert.NotNull(await client.AssumeRootAsync(simulator.Account(SeededAccounts.Clean).Id));
    }

    public void Dispose() => _client.Dispose();

    private AwsSimulator Make(DelayDistribution delay) => new(new SimulatorOptions
    {
        TimeProvider = _clock,
        Seed = Simulators.EnabledSeed,
        ConsistencyDelay = delay,
    });

    private async Task<int> OpenAsync(SimulatorCredential? caller = null)
    {
        RawAnswer answer = await _client.StsAsync(
            caller ?? _simulator.Administrator,
            "AssumeRoot",
            ("TargetPrincipal", _simulator.Account(SeededAccounts.Clean).Id),
            ("TaskPolicyArn.arn", "arn:aws:iam::aws:policy/root-task/IAMAuditRootUserCredentials"));
        return answer.Status;
    }
}
