using System;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using RootAccess.Core.Ports;
using RootAccess.Core.Tasks;
using Xunit;

namespace RootAccess.Core.Tests.Tasks;

public sealed class RootSessionTests : TaskTest
{
    private const string Secret = "canary+secret/key=";
    private const string Token = "canary+session/token==";

    public RootSessionTests() => Client.RootTasks.Issued = new IssuedRootCredentials
    {
        AccessKeyId = "ASIAEXAMPLE",
        SecretAccessKey = Secret,
        SessionToken = Token,
        Expiration = new DateTimeOffset(2026, 6, 1, 12, 15, 0, TimeSpan.Zero),
    };

    [Fact]
    public async Task IsOpenedForTheTimeAsked()
    {
        RootSession session = await OpenAsync(60);

        Assert.Equal([$"S3UnlockBucketPolicy {Shop} 60"], Client.RootTasks.Opened);
        Assert.Equal((Shop, "Shop", "S3UnlockBucketPolicy"), (session.AccountId, session.AccountName, session.Task));
        Assert.Equal(("ASIAEXAMPLE", Secret, Token), (session.AccessKey, session.SecretKey, session.SessionToken));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(901)]
    public async Task OtherTimesAreRefused(int seconds)
    {
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => OpenAsync(seconds));
        Assert.Empty(Client.RootTasks.Opened);
    }

    [Fact]
    public async Task ItsTextShowsNoSecret()
    {
        Assert.DoesNotContain("canary", (await OpenAsync(900)).ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("canary", Client.RootTasks.Issued!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoMemberBindsToWhatSetAwsCredentialTakesOtherwise()
    {
        RootSession session = await OpenAsync(900);

        Assert.DoesNotContain(
            session.GetType().GetProperties(),
            property => property.Name is "Credential" or "RoleArn" or "ProfileName" or "SourceProfile");
    }

    [Fact]
    public async Task TheCredentialProcessFormIsWhatAwsDocuments()
    {
        using JsonDocument json = JsonDocument.Parse(RootSessionText.ToCredentialProcess(await OpenAsync(900)));

        Assert.Equal(1, json.RootElement.GetProperty("Version").GetInt32());
        Assert.Equal("ASIAEXAMPLE", json.RootElement.GetProperty("AccessKeyId").GetString());
        Assert.Equal(Secret, json.RootElement.GetProperty("SecretAccessKey").GetString());
        Assert.Equal(Token, json.RootElement.GetProperty("SessionToken").GetString());
        Assert.Equal("2026-06-01T12:15:00Z", json.RootElement.GetProperty("Expiration").GetString());
    }

    [Fact]
    public async Task TheEnvironmentFormSetsTheStandardVariables() =>
        Assert.Equal(
            [
                "$env:AWS_ACCESS_KEY_ID = 'ASIAEXAMPLE'",
                $"$env:AWS_SECRET_ACCESS_KEY = '{Secret}'",
                $"$env:AWS_SESSION_TOKEN = '{Token}'",
                "$env:AWS_CREDENTIAL_EXPIRATION = '2026-06-01T12:15:00Z'",
            ],
            RootSessionText.ToEnvironment(await OpenAsync(900)).Split('\n').Skip(1));

    private async Task<RootSession> OpenAsync(int seconds)
    {
        using var organization = Client.Connect(Clock);
        OrgMemberAccount account = (await organization.Directory.FindAsync(Shop, default))!;
        return await new RootSessionOperation(organization, FakeClient.Context)
            .OpenAsync(account, RootTaskName.S3UnlockBucketPolicy, seconds, default);
    }
}
