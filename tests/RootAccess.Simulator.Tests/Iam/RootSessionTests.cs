using System;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Tests.Support;
using Xunit;

namespace RootAccess.Simulator.Tests.Iam;

public sealed class RootSessionTests : IDisposable
{
    private readonly AwsSimulator _simulator = Simulators.Enabled();
    private readonly RawClient _client;

    public RootSessionTests() => _client = new RawClient(_simulator);

    private SimulatedAccount Full => _simulator.Account("sandbox-eli");

    private SimulatedAccount Clean => _simulator.Account(SeededAccounts.Clean);

    [Fact]
    public async Task GetAccountSummaryHasAwsEntriesAndTellsWhatRootHas()
    {
        RawAnswer full = await _client.IamAsync(await _client.AssumeRootAsync(Full.Id), "GetAccountSummary");
        RawAnswer clean = await _client.IamAsync(await _client.AssumeRootAsync(Clean.Id), "GetAccountSummary");

        Assert.Equal(34, full.Texts("key").Distinct().Count());
        string[] flags =
        [
            "AccountPasswordPresent", "AccountAccessKeysPresent", "AccountSigningCertificatesPresent",
            "AccountMFAEnabled",
        ];
        Assert.Equal([1, 1, 1, 1], flags.Select(full.Summary));
        Assert.Equal([0, 0, 0, 0], flags.Select(clean.Summary));
    }

    [Fact]
    public async Task GetUserLeavesOutNameAndPath()
    {
        SimulatedAccount account = _simulator.Account(SeededAccounts.RecentlyUsed);

        RawAnswer answer = await _client.IamAsync(await _client.AssumeRootAsync(account.Id), "GetUser");

        Assert.Equal(account.Id, answer.Text("UserId"));
        Assert.Equal($"arn:aws:iam::{account.Id}:root", answer.Text("Arn"));
        Assert.NotNull(answer.Text("PasswordLastUsed"));
        Assert.Null(answer.Text("UserName"));
        Assert.Null(answer.Text("Path"));
    }

    [Fact]
    public async Task GetLoginProfileTellsAPasswordFromNone()
    {
        RawAnswer present = await _client.IamAsync(await _client.AssumeRootAsync(Full.Id), "GetLoginProfile");
        RawAnswer absent = await _client.IamAsync(await _client.AssumeRootAsync(Clean.Id), "GetLoginProfile");

        Assert.Equal((200, "false"), (present.Status, present.Text("PasswordResetRequired")));
        Assert.Null(present.Text("UserName"));
        Assert.Equal((404, "NoSuchEntity"), (absent.Status, absent.Code));
        Assert.Equal("Login Profile for User null cannot be found.", absent.Message);
    }

    [Fact]
    public async Task ListsPageByMarker()
    {
        SimulatorCredential session = await _client.AssumeRootAsync(Full.Id);

        RawAnswer first = await _client.IamAsync(session, "ListAccessKeys", ("MaxItems", "1"));
        RawAnswer second = await _client.IamAsync(
            session, "ListAccessKeys", ("MaxItems", "1"), ("Marker", first.Text("Marker")!));

        Assert.Equal(("true", "false"), (first.Text("IsTruncated"), second.Text("IsTruncated")));
        Assert.Equal(
            Full.Root.AccessKeys.Select(key => key.AccessKeyId),
            [first.Text("AccessKeyId"), second.Text("AccessKeyId")]);
    }

    [Fact]
    public async Task GetAccessKeyLastUsedTellsAnUnusedKey()
    {
        SimulatorCredential session = await _client.AssumeRootAsync(Full.Id);
        AccessKey used = Full.Root.AccessKeys.Single(key => key.LastUsed is not null);
        AccessKey unused = Full.Root.AccessKeys.Single(key => key.LastUsed is null);

        RawAnswer first = await _client.IamAsync(session, "GetAccessKeyLastUsed", ("AccessKeyId", used.AccessKeyId));
        RawAnswer second = await _client.IamAsync(session, "GetAccessKeyLastUsed", ("AccessKeyId", unused.AccessKeyId));

        Assert.Equal(("s3", "us-east-1"), (first.Text("ServiceName"), first.Text("Region")));
        Assert.NotNull(first.Text("LastUsedDate"));
        Assert.Equal(("N/A", "N/A"), (second.Text("ServiceName"), second.Text("Region")));
        Assert.Null(second.Text("LastUsedDate"));
    }

    [Fact]
    public async Task TheDeleteTaskRemovesEverything()
    {
        SimulatorCredential session = await _client.AssumeRootAsync(Full.Id, "IAMDeleteRootUserCredentials");
        foreach (AccessKey key in Full.Root.AccessKeys)
        {
            await AssertDoneAsync(session, "DeleteAccessKey", ("AccessKeyId", key.AccessKeyId));
        }

        string certificate = Full.Root.SigningCertificates.Single().CertificateId;
        await AssertDoneAsync(session, "DeleteSigningCertificate", ("CertificateId", certificate));
        await AssertDoneAsync(session, "DeleteLoginProfile");
        await AssertDoneAsync(
            session, "DeactivateMFADevice", ("SerialNumber", Full.Root.MfaDevices.Single().SerialNumber));

        Assert.False(Full.Root.HasCredentials);
        Assert.Empty((await _client.IamAsync(session, "ListAccessKeys")).Texts("AccessKeyId"));
        Assert.Empty((await _client.IamAsync(session, "ListSigningCertificates")).Texts("CertificateId"));
        Assert.Empty((await _client.IamAsync(session, "ListMFADevices")).Texts("SerialNumber"));
        Assert.Equal(404, (await _client.IamAsync(session, "DeleteLoginProfile")).Status);
    }

    [Theory]
    [InlineData("DeleteAccessKey", "AccessKeyId", "AKIAIOSFODNN7EXAMPLE")]
    [InlineData("DeleteSigningCertificate", "CertificateId", "TA7SMP42TDN5Z26OBPJE7EXAMPLE")]
    [InlineData("DeactivateMFADevice", "SerialNumber", "arn:aws:iam::111122223333:mfa/other")]
    public async Task DeletingWhatIsNotThereIsNoSuchEntity(string action, string parameter, string id)
    {
        SimulatorCredential session = await _client.AssumeRootAsync(Full.Id, "IAMDeleteRootUserCredentials");

        RawAnswer answer = await _client.IamAsync(session, action, (parameter, id));

        Assert.Equal((404, "NoSuchEntity"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task TheCreateTaskAllowsRecoveryOnce()
    {
        SimulatorCredential session = await _client.AssumeRootAsync(Clean.Id, "IAMCreateRootUserPassword");

        RawAnswer created = await _client.IamAsync(session, "CreateLoginProfile");
        RawAnswer again = await _client.IamAsync(session, "CreateLoginProfile");

        Assert.Equal(200, created.Status);
        Assert.Null(created.Text("UserName"));
        Assert.True(Clean.Root.HasPassword);
        Assert.Equal((409, "EntityAlreadyExists"), (again.Status, again.Code));
        Assert.Equal($"Login Profile for account {Clean.Id} already exists.", again.Message);
    }

    [Theory]
    [InlineData("IAMAuditRootUserCredentials", "DeleteLoginProfile")]
    [InlineData("IAMAuditRootUserCredentials", "CreateLoginProfile")]
    [InlineData("IAMDeleteRootUserCredentials", "GetAccountSummary")]
    [InlineData("IAMCreateRootUserPassword", "ListAccessKeys")]
    [InlineData("S3UnlockBucketPolicy", "GetUser")]
    public async Task TheTaskPolicyDeniesWhatItDoesNotName(string task, string action)
    {
        SimulatorCredential session = await _client.AssumeRootAsync(Full.Id, task);

        RawAnswer answer = await _client.IamAsync(session, action);

        string resource = action == "GetAccountSummary" ? "*" : session.PrincipalArn;
        Assert.Equal((403, "AccessDenied"), (answer.Status, answer.Code));
        Assert.Equal(
            $"User: {session.PrincipalArn} is not authorized to perform: iam:{action} on resource: {resource} with an "
                + "explicit deny in a session policy",
            answer.Message);
    }

    [Fact]
    public async Task TheTaskPolicyDeniesOtherUsers()
    {
        SimulatorCredential session = await _client.AssumeRootAsync(
            _simulator.Account(SeededAccounts.OrdinaryMember).Id);

        RawAnswer answer = await _client.IamAsync(session, "GetUser", ("UserName", "administrator"));

        Assert.Equal((403, "AccessDenied"), (answer.Status, answer.Code));
    }

    [Fact]
    public async Task AServiceControlPolicyThatDeniesRootIsNamed()
    {
        SimulatedAccount blocked = _simulator.Account(SeededAccounts.BlockedByPolicy);
        OrganizationPolicy policy = _simulator.State.Policies.Single(item => item.Name == "DenyRootUser");

        RawAnswer answer = await _client.IamAsync(await _client.AssumeRootAsync(blocked.Id), "GetAccountSummary");

        Assert.Equal((403, "AccessDenied"), (answer.Status, answer.Code));
        Assert.EndsWith(
            "iam:GetAccountSummary on resource: * with an explicit deny in a service control policy: " + policy.Arn,
            answer.Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task AServiceControlPolicyMayLetOnlyRootSessionsThrough()
    {
        SimulatedAccount account = _simulator.Account(SeededAccounts.LockedBucket);
        SimulatorCredential longTerm = _simulator.CreateRootAccessKey(account.Id);

        RawAnswer session = await _client.IamAsync(await _client.AssumeRootAsync(account.Id), "GetAccountSummary");
        RawAnswer key = await _client.IamAsync(longTerm, "GetAccountSummary");

        Assert.Equal((200, 403), (session.Status, key.Status));
    }

    [Fact]
    public async Task DeletedCredentialsAreListedForTheConfiguredTime()
    {
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 6, 1, 0, 0, 0, TimeSpan.Zero));
        AwsSimulator simulator = new(new SimulatorOptions
        {
            TimeProvider = clock,
            Seed = Simulators.EnabledSeed,
            DeletionVisibilityDelay = TimeSpan.FromSeconds(30),
        });
        using RawClient client = new(simulator);
        SimulatorCredential session = await client.AssumeRootAsync(
            simulator.Account("sandbox-eli").Id, "IAMDeleteRootUserCredentials");
        await client.IamAsync(session, "DeleteLoginProfile");

        Assert.Equal(200, (await client.IamAsync(session, "GetLoginProfile")).Status);
        Assert.Equal(404, (await client.IamAsync(session, "DeleteLoginProfile")).Status);
        clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(404, (await client.IamAsync(session, "GetLoginProfile")).Status);
    }

    public void Dispose() => _client.Dispose();

    private async Task AssertDoneAsync(
        SimulatorCredential session, string action, params (string Name, string Value)[] parameters)
    {
        RawAnswer answer = await _client.IamAsync(session, action, parameters);
        Assert.Equal(200, answer.Status);
    }
}
