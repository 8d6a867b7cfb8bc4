using System;
using System.IO;
using System.Linq;
using System.Text;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Snapshots;

public sealed class SnapshotTests
{
    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));

    private SimulatorOptions Options => new()
    {
        TimeProvider = _clock,
        Seed = Simulators.EnabledSeed,
        ConsistencyDelay = TimeSpan.FromMinutes(2),
        DeletionVisibilityDelay = TimeSpan.FromMinutes(1),
    };

    [Fact]
    public async Task HoldsEverythingThatHappened()
    {
        AwsSimulator simulator = new(Options);
        await ChangeAsync(simulator);

        byte[] snapshot = simulator.TakeSnapshot();
        byte[] again = AwsSimulator.FromSnapshot(snapshot, Options).TakeSnapshot();

        Assert.Equal(Encoding.UTF8.GetString(snapshot), Encoding.UTF8.GetString(again));
    }

    [Fact]
    public async Task HoldsWhatTheOrganizationDelegatedAndAskedFor()
    {
        AwsSimulator simulator = new(Options);
        string member = simulator.Account(SeededAccounts.OrdinaryMember).Id;
        string policy = $$$"""
            {"Content":"{\"Statement\":[{\"Effect\":\"Allow\",\"Principal\":{\"AWS\":\"{{{member}}}\"},
            \"Action\":\"organizations:ListRoots\",\"Resource\":\"*\"}]}"}
            """.ReplaceLineEndings(string.Empty);
        using (RawClient client = new(simulator))
        {
            Assert.Equal(200, (await client.OrganizationsAsync(
                simulator.Administrator, "PutResourcePolicy", policy)).Status);
            await client.OrganizationsAsync(
                simulator.Administrator, "CreateAccount", """{"Email":"new@example.com","AccountName":"New"}""");
            await client.IamAsync(simulator.Administrator, "GenerateCredentialReport");
        }

        simulator.State.Account(member).EmailUpdate = new PrimaryEmailUpdate
        {
            NewEmail = "root@example.net",
            OneTimePassword = "123456",
            StartedAt = _clock.GetUtcNow(),
        };

        AwsSimulator restored = AwsSimulator.FromSnapshot(simulator.TakeSnapshot(), Options);

        using RawClient again = new(restored);
        Assert.Equal(200, (await again.OrganizationsAsync(restored.MemberUser, "ListRoots")).Status);
        Assert.Equal("123456", restored.State.Account(member).EmailUpdate?.OneTimePassword);
        Assert.Equal("New", Assert.Single(restored.State.AccountCreations).AccountName);
        Assert.NotNull(restored.State.ManagementAccount.CredentialReport);
    }

    [Fact]
    public async Task GoesOnWhereItWas()
    {
        AwsSimulator simulator = new(Options);
        SimulatorCredential session = await ChangeAsync(simulator);
        string clean = simulator.Account(SeededAccounts.Clean).Id;

        AwsSimulator restored = AwsSimulator.FromSnapshot(simulator.TakeSnapshot(), Options);
        using RawClient client = new(restored);

        Assert.Equal(simulator.Administrator, restored.Administrator);
        Assert.Equal(AccountState.PendingClosure, restored.State.Account(clean).GetState(_clock.GetUtcNow()));
        Assert.Equal(200, (await client.IamAsync(session, "GetAccountSummary")).Status);
        Assert.Equal(403, (await client.IamAsync(session, "DeleteLoginProfile")).Status);

        // The feature was switched off, which STS does not see yet; a new session has other ids than the old one.
        string old = restored.Account("sandbox-ana").Id;
        SimulatorCredential next = await client.AssumeRootAsync(old);
        Assert.NotEqual(session.AccessKeyId, next.AccessKeyId);
        _clock.Advance(TimeSpan.FromMinutes(2));
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.AssumeRootAsync(old));
        _clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal("ExpiredToken", (await client.IamAsync(session, "GetAccountSummary")).Code);
    }

    [Fact]
    public void HoldsALargeOrganization()
    {
        AwsSimulator simulator = new(new SimulatorOptions { Seed = new() { AccountCount = 2000 } });

        AwsSimulator restored = AwsSimulator.FromSnapshot(simulator.TakeSnapshot());

        Assert.Equal(simulator.State.Accounts.Select(item => item.Id), restored.State.Accounts.Select(item => item.Id));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("[1,2]")]
    [InlineData("""{"rootAccessSimulatorSnapshot":2,"content":{}}""")]
    [InlineData("""{"rootAccessSimulatorSnapshot":1,"content":{"$id":0,"Unknown":1}}""")]
    public void RefusesWhatIsNone(string text) => Assert.Throws<InvalidDataException>(
        () => AwsSimulator.FromSnapshot(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void RefusesOneThatWasCut()
    {
        byte[] snapshot = new AwsSimulator().TakeSnapshot();

        for (int part = 1; part < 20; part++)
        {
            byte[] cut = snapshot[..(snapshot.Length * part / 20)];
            Assert.Throws<InvalidDataException>(() => AwsSimulator.FromSnapshot(cut));
        }
    }

    // One of everything that an operation can leave behind. Returns an audit session.
    private static async Task<SimulatorCredential> ChangeAsync(AwsSimulator simulator)
    {
        using RawClient client = new(simulator);
        SimulatorCredential owner = simulator.Administrator;
        string clean = simulator.Account(SeededAccounts.Clean).Id;
        string full = simulator.Account("sandbox-eli").Id;
        SimulatorCredential remove = await client.AssumeRootAsync(full, "IAMDeleteRootUserCredentials");
        SimulatorCredential audit = await client.AssumeRootAsync(full);
        Assert.Equal(200, (await client.IamAsync(remove, "DeleteLoginProfile")).Status);
        string key = (await client.IamAsync(remove, "ListAccessKeys")).Text("AccessKeyId")!;
        Assert.Equal(200, (await client.IamAsync(remove, "DeleteAccessKey", ("AccessKeyId", key))).Status);
        foreach ((string operation, string body) in new[]
        {
            ("TagResource", $$"""{"ResourceId":"{{clean}}","Tags":[{"Key":"a\"","Value":"ä"}]}"""),
            ("CloseAccount", $$"""{"AccountId":"{{clean}}"}"""),
            ("EnableAWSServiceAccess", """{"ServicePrincipal":"account.amazonaws.com"}"""),
        })
        {
            Assert.Equal(200, (await client.OrganizationsAsync(owner, operation, body)).Status);
        }

        SimulatorCredential user = simulator.CreateUser(
            simulator.ManagementAccountId,
            "auditor",
            """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"iam:Get*","Resource":"*"}}""");
        Assert.Equal(200, (await client.IamAsync(user, "GetUser")).Status);
        Assert.Equal(200, (await client.StsAsync(
            owner,
            "AssumeRole",
            ("RoleArn", simulator.State.ManagementAccount.Roles[0].Arn),
            ("RoleSessionName", "someone"),
            ("Policy", """{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"*"}}""")))
            .Status);
        Assert.Equal(
            200, (await client.IamAsync(owner, "DisableOrganizationsRootCredentialsManagement")).Status);
        simulator.Change(organization =>
        {
            SimulatedAccount account = organization.Account(full);
            account.EmailUpdate = new PrimaryEmailUpdate
            {
                NewEmail = "new@example.com",
                OneTimePassword = "123456",
                StartedAt = account.JoinedTimestamp,
            };
        });
        return audit;
    }
}
