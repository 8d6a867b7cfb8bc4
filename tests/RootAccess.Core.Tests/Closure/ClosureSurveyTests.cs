using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Closure;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Closure;

/// <summary>What is found out about accounts before they are closed.</summary>
public sealed class ClosureSurveyTests : ClosureTest
{
    [Fact]
    public async Task AuditsTheRootUserOfEachAccount()
    {
        Client.RootSessions.Add(Shop).Password = true;
        Client.RootSessions.Add(Lab);

        IReadOnlyList<ClosureFinding> findings = await LookAsync(audit: true, Shop, Lab);

        Assert.Equal(RootCredentialStatus.Present, findings[0].RootCredentials!.Status);
        Assert.Equal(RootCredentialStatus.NotPresent, findings[1].RootCredentials!.Status);
    }

    [Fact]
    public async Task OpensNoRootSessionUnlessAsked()
    {
        IReadOnlyList<ClosureFinding> findings = await LookAsync(audit: false, Shop);

        Assert.Null(findings[0].RootCredentials);
        Assert.Empty(Client.RootSessions.Opened);
    }

    [Fact]
    public async Task OpensNoRootSessionInAnAccountThatIsNotActive()
    {
        IReadOnlyList<ClosureFinding> findings = await LookAsync(audit: true, FakeOrganization.Closed);

        Assert.Null(findings[0].RootCredentials);
        Assert.Empty(Client.RootSessions.Opened);
    }

    [Fact]
    public async Task ADeniedAuditStopsNothing()
    {
        Client.RootSessions.FailNext(Failures.Denied());
        Client.RootSessions.Add(Shop);

        IReadOnlyList<ClosureFinding> findings = await LookAsync(audit: true, Shop);

        Assert.Equal(RootCredentialStatus.Unknown, findings[0].RootCredentials!.Status);
    }

    [Theory]
    [InlineData("GovCloudAccountId")]
    [InlineData("linked-govcloud")]
    [InlineData("aws-gov-cloud:account")]
    public async Task FindsATagThatNamesAGovCloudAccount(string key)
    {
        Client.Organization.Tags[Shop] = [new AccountTag("owner", "me"), new AccountTag(key, "123456789012")];

        IReadOnlyList<ClosureFinding> findings = await LookAsync(audit: false, Shop, Lab);

        Assert.Equal(key, findings[0].GovCloudTag!.Key);
        Assert.Null(findings[1].GovCloudTag);
    }

    [Fact]
    public async Task TagsThatCannotBeReadAreSaidAndStopNothing()
    {
        Client.Organization.Failures["ListTagsForResource"] = Failures.NotAuthorized();

        IReadOnlyList<ClosureFinding> findings = await LookAsync(audit: false, Shop);

        Assert.Equal(ErrorIds.CallerNotAuthorized, findings[0].TagError!.ErrorId);
    }

    private async Task<IReadOnlyList<ClosureFinding>> LookAsync(bool audit, params string[] ids)
    {
        List<OrgMemberAccount> accounts = [];
        foreach (string id in ids)
        {
            accounts.Add(await AccountAsync(id));
        }

        return await new ClosureSurvey(Organization).LookAsync(accounts, audit, null, CancellationToken.None);
    }
}
