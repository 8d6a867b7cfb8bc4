using System;
using System.Threading.Tasks;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Preflight;

/// <summary>What each check concludes.</summary>
public sealed class PreflightCheckTests : PreflightTest
{
    [Fact]
    public async Task ARootUserAsCallerFails()
    {
        Client.Caller.Identity = new(FakeOrganization.Management, "arn:aws:iam::000000000001:root", IsRootUser: true);

        RootAccessCheck check = await CheckAsync(RootAccessCheckName.CallerIdentity);

        Assert.Equal((RootAccessCheckStatus.Failed, ErrorIds.CallerIsRootUser), (check.Status, check.ErrorId));
    }

    [Fact]
    public async Task AMemberAsCallerFailsAndIsToldHowToBecomeADelegate()
    {
        CallAs(FakeOrganization.Shop);
        Client.Organization.Failures["ListDelegatedAdministrators"] = Failures.NotAuthorized();
        Client.RootFeatures.ListFailure = Failures.NotAuthorized();

        RootAccessCheck check = await CheckAsync(RootAccessCheckName.CallerIdentity);

        Assert.Equal((RootAccessCheckStatus.Failed, ErrorIds.CallerNotAuthorized), (check.Status, check.ErrorId));
        Assert.Contains(
            $"Register-OrgRootDelegatedAdministrator -AccountId '{FakeOrganization.Shop}'",
            check.Recommendation,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADelegatedAdministratorPassesAndCannotReadTheManagementRootUser()
    {
        CallAs(FakeOrganization.Security);
        Client.Caller.SummaryFailure = new InvalidOperationException("Only the management account may be asked.");

        RootAccessCheck caller = await CheckAsync(RootAccessCheckName.CallerIdentity);

        Assert.Equal(RootAccessCheckStatus.Passed, caller.Status);
        Assert.Contains("Turning features on", caller.Detail, StringComparison.Ordinal);
        Assert.Equal(RootAccessCheckStatus.NotRun, (await CheckAsync(RootAccessCheckName.ManagementRootUser)).Status);
    }

    [Fact]
    public async Task AnAccountWithoutOrganizationFails()
    {
        Client.Organization.Failures["DescribeOrganization"] = new RootAccessException(
            ErrorIds.OrganizationNotFound, FailureCategory.ObjectNotFound, "None.");

        Assert.Equal(ErrorIds.OrganizationNotFound, (await CheckAsync(RootAccessCheckName.Organization)).ErrorId);
        Assert.Equal(RootAccessCheckStatus.NotRun, (await CheckAsync(RootAccessCheckName.FeatureSet)).Status);
    }

    [Fact]
    public async Task ConsolidatedBillingFailsAndIsExplained()
    {
        Client.Organization.FeatureSet = "CONSOLIDATED_BILLING";

        RootAccessCheck check = await CheckAsync(RootAccessCheckName.FeatureSet);

        Assert.Equal(
            (RootAccessCheckStatus.Failed, ErrorIds.OrganizationNotInAllFeaturesMode), (check.Status, check.ErrorId));
        Assert.Contains("all features", check.Recommendation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TrustedAccessOffFailsAndTheFeaturesAreNotKnown()
    {
        Client.Organization.TrustedServices.Clear();
        Client.RootFeatures.ListFailure = Failures.TrustedAccessOff();

        RootAccessCheck check = await CheckAsync(RootAccessCheckName.TrustedAccess);

        Assert.Equal((RootAccessCheckStatus.Failed, ErrorIds.TrustedAccessDisabled), (check.Status, check.ErrorId));
        Assert.Equal(
            RootAccessCheckStatus.NotRun, (await CheckAsync(RootAccessCheckName.RootCredentialManagement)).Status);
    }

    [Fact]
    public async Task TheAnswerOfIamProvesTrustedAccessWhereItCannotBeListed()
    {
        Client.Organization.Failures["ListAWSServiceAccessForOrganization"] = Failures.NotAuthorized();

        Assert.Equal(RootAccessCheckStatus.Passed, (await CheckAsync(RootAccessCheckName.TrustedAccess)).Status);
    }

    [Theory]
    [InlineData(
        RootFeatureName.RootCredentialsManagement, RootAccessCheckName.RootCredentialManagement,
        RootAccessCheckName.RootSessions, ErrorIds.RootCredentialManagementDisabled,
        "Enable-OrgRootCredentialManagement")]
    [InlineData(
        RootFeatureName.RootSessions, RootAccessCheckName.RootSessions,
        RootAccessCheckName.RootCredentialManagement, ErrorIds.RootSessionsDisabled, "Enable-OrgRootSession")]
    public async Task EachFeatureIsCheckedOnItsOwn(
        string off, string failed, string passed, string errorId, string advice)
    {
        Client.RootFeatures.Enabled.Remove(off);

        RootAccessCheck check = await CheckAsync(failed);

        Assert.Equal((RootAccessCheckStatus.Failed, errorId), (check.Status, check.ErrorId));
        Assert.Contains(advice, check.Recommendation, StringComparison.Ordinal);
        Assert.Equal(RootAccessCheckStatus.Passed, (await CheckAsync(passed)).Status);
    }

    [Fact]
    public async Task AMissingPermissionIsNamed()
    {
        Client.Organization.Failures["ListAccounts"] = AwsErrorTable.Describe(new AwsFailure
        {
            Service = "organizations",
            Operation = "ListAccounts",
            Code = "AccessDeniedException",
            StatusCode = 400,
            Message = "You don't have permissions to access this resource.",
        });

        RootAccessCheck check = await CheckAsync(RootAccessCheckName.AccountList);

        Assert.Equal((RootAccessCheckStatus.Failed, ErrorIds.CallerNotAuthorized), (check.Status, check.ErrorId));
        Assert.Contains("organizations:ListAccounts", check.Recommendation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://sts.us-east-1.amazonaws.com/", RootAccessCheckStatus.Passed)]
    [InlineData("https://sts.eu-west-1.amazonaws.com/", RootAccessCheckStatus.Passed)]
    [InlineData("https://sts.amazonaws.com/", RootAccessCheckStatus.Failed)]
    [InlineData("https://STS.amazonaws.com/", RootAccessCheckStatus.Failed)]
    [InlineData("http://127.0.0.1:5000/", RootAccessCheckStatus.Passed)]
    public async Task AGlobalStsHostFails(string address, string status)
    {
        StsEndpoint = new Uri(address);

        RootAccessCheck check = await CheckAsync(RootAccessCheckName.StsEndpoint);

        Assert.Equal((status, StsEndpoint.AbsoluteUri), (check.Status, check.Target));
    }

    [Fact]
    public async Task ADeniedAuditSessionCarriesItsDecodedReason()
    {
        Client.RootSessions.FailNext(AwsErrorTable.Describe(new AwsFailure
        {
            Service = "iam",
            Operation = "GetAccountSummary",
            Code = "AccessDenied",
            StatusCode = 403,
            Message = "User: arn:aws:iam::000000000003:root is not authorized to perform: iam:GetAccountSummary on"
                + " resource: * with an explicit deny in a service control policy:"
                + " arn:aws:organizations::000000000001:policy/o-test/service_control_policy/p-12345678",
            AccountId = FakeOrganization.Shop,
        }));

        RootAccessCheck check = await CheckAsync(RootAccessCheckName.AuditSession, FakeOrganization.Shop);

        Assert.Equal(
            (RootAccessCheckStatus.Failed, ErrorIds.DeniedByServiceControlPolicy, FakeOrganization.Shop),
            (check.Status, check.ErrorId, check.Target));
        Assert.Contains("p-12345678", check.Detail, StringComparison.Ordinal);
        Assert.Contains("aws:AssumedRoot", check.Recommendation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoActiveMemberMeansNoAuditSession()
    {
        foreach (string id in new[]
        {
            FakeOrganization.Security, FakeOrganization.Shop, FakeOrganization.Lab, FakeOrganization.Play,
        })
        {
            Client.Organization[id] = Client.Organization[id] with { State = AccountState.Suspended };
        }

        Assert.Equal(RootAccessCheckStatus.NotRun, (await CheckAsync(RootAccessCheckName.AuditSession)).Status);
        Assert.Empty(Client.RootSessions.Opened);
    }

    [Fact]
    public async Task AProtectedAccountIsNoSample()
    {
        ProtectedAccountIds = [FakeOrganization.Shop];

        Assert.Equal(FakeOrganization.Lab, (await CheckAsync(RootAccessCheckName.AuditSession)).Target);
    }

    [Fact]
    public async Task ADelegatedAdministratorIsTheSampleOnlyWhereThereIsNoOther()
    {
        ProtectedAccountIds = [FakeOrganization.Shop, FakeOrganization.Lab, FakeOrganization.Play];

        Assert.Equal(FakeOrganization.Security, (await CheckAsync(RootAccessCheckName.AuditSession)).Target);
    }

    [Fact]
    public async Task AProtectedAccountThatIsNamedIsTheSample()
    {
        ProtectedAccountIds = [FakeOrganization.Shop];

        Assert.Equal(
            FakeOrganization.Shop, (await CheckAsync(RootAccessCheckName.AuditSession, FakeOrganization.Shop)).Target);
    }

    [Fact]
    public async Task WhereEveryAccountIsProtectedNoSessionIsOpened()
    {
        ProtectedAccountIds =
            [FakeOrganization.Security, FakeOrganization.Shop, FakeOrganization.Lab, FakeOrganization.Play];

        Assert.Equal(RootAccessCheckStatus.NotRun, (await CheckAsync(RootAccessCheckName.AuditSession)).Status);
        Assert.Empty(Client.RootSessions.Opened);
    }

    [Theory]
    [InlineData(true, false, false, true, RootAccessCheckStatus.Passed, "")]
    [InlineData(true, false, false, false, RootAccessCheckStatus.Warning, "MFA")]
    [InlineData(true, true, false, true, RootAccessCheckStatus.Warning, "access keys")]
    [InlineData(true, false, true, true, RootAccessCheckStatus.Warning, "signing certificates")]
    public async Task TheManagementAccountsOwnRootUserIsLookedAt(
        bool password, bool keys, bool certificates, bool mfa, string status, string advice)
    {
        Client.Caller.OwnRoot = new RootCredentialFlags(password, keys, certificates, mfa);

        RootAccessCheck check = await CheckAsync(RootAccessCheckName.ManagementRootUser);

        Assert.Equal((status, FakeOrganization.Management), (check.Status, check.Target));
        Assert.Contains(advice, check.Recommendation, StringComparison.Ordinal);
        Assert.Contains("never covers", check.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("arn:aws:sts::000000000001:assumed-role/AWSReservedSSO_Admin_0123/me", false, "comes from")]
    [InlineData("arn:aws:iam::000000000001:user/me", true, "has trusted access")]
    [InlineData("arn:aws:iam::000000000001:user/me", false, "has no trusted access")]
    public async Task IdentityCenterIsInformation(string arn, bool isTrusted, string detail)
    {
        Client.Caller.Identity = new(FakeOrganization.Management, arn, IsRootUser: false);
        if (isTrusted)
        {
            Client.Organization.TrustedServices.Add("sso.amazonaws.com");
        }

        RootAccessCheck check = await CheckAsync(RootAccessCheckName.IdentityCenter);

        Assert.Equal(RootAccessCheckStatus.Passed, check.Status);
        Assert.Contains(detail, check.Detail, StringComparison.Ordinal);
    }

    private void CallAs(string accountId) =>
        Client.Caller.Identity = new(accountId, $"arn:aws:iam::{accountId}:user/tester", IsRootUser: false);
}
