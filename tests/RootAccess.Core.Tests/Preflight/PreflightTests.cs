using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Preflight;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Preflight;

/// <summary>The preflight as a whole.</summary>
public sealed class PreflightTests : PreflightTest
{
    private static readonly string[] s_names =
    [
        "CallerIdentity", "Organization", "FeatureSet", "TrustedAccess", "RootCredentialManagement", "RootSessions",
        "DelegatedAdministrator", "StsEndpoint", "AccountList", "AuditSession", "ManagementRootUser", "IdentityCenter",
        "NextStep",
    ];

    [Fact]
    public async Task EverythingPassesWhereEverythingIsReady()
    {
        IReadOnlyList<RootAccessCheck> checks = await RunAsync();

        Assert.Equal(s_names, checks.Select(check => check.Name));
        Assert.All(checks, check => Assert.Equal(RootAccessCheckStatus.Passed, check.Status));
        Assert.All(checks, check => Assert.True(check.IsSimulation));
        Assert.Contains("Get-MemberRootCredential", checks[^1].Recommendation, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ChangesNothing()
    {
        await RunAsync();

        Assert.Equal(["List"], Client.RootFeatures.Calls);
        Assert.Equal([$"IAMAuditRootUserCredentials {FakeOrganization.Shop}"], Client.RootSessions.Opened);
        Assert.Equal(0, Client.RootSessions.OpenCount);
        Assert.Empty(Client.Closures.Requests);
        Assert.DoesNotContain(Client.Organization.Calls, call => call.StartsWith("Enable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task EveryReadMayFailAndEveryCheckIsStillThere()
    {
        foreach (string operation in new[]
        {
            "DescribeOrganization", "ListAccounts", "ListAWSServiceAccessForOrganization",
            "ListDelegatedAdministrators",
        })
        {
            Client.Organization.Failures[operation] = Failures.NotAuthorized();
        }

        Client.RootFeatures.ListFailure = Failures.NotAuthorized();

        IReadOnlyList<RootAccessCheck> checks = await RunAsync();

        Assert.Equal(s_names, checks.Select(check => check.Name));
        Assert.Equal(
            ["Organization", "AccountList", "NextStep"],
            checks.Where(check => check.Status == RootAccessCheckStatus.Failed).Select(check => check.Name));
    }

    [Fact]
    public async Task WithoutAnIdentityNothingElseIsCalled()
    {
        Client.Caller.IdentifyFailure = Failures.Expired();

        IReadOnlyList<RootAccessCheck> checks = await RunAsync();

        Assert.Equal(s_names, checks.Select(check => check.Name));
        Assert.Equal(ErrorIds.CallerCredentialsExpired, checks[0].ErrorId);
        Assert.All(
            checks.Where(check => check.Name is not ("CallerIdentity" or "StsEndpoint" or "NextStep")),
            check => Assert.Equal(RootAccessCheckStatus.NotRun, check.Status));
        Assert.Empty(Client.Organization.Calls);
    }

    [Fact]
    public async Task TheNextStepIsTheFirstFailuresAdvice()
    {
        Client.Organization.TrustedServices.Clear();
        Client.RootFeatures.ListFailure = Failures.TrustedAccessOff();
        Client.RootSessions.FailNext(Failures.TrustedAccessOff());

        RootAccessCheck next = await CheckAsync(RootAccessCheckName.NextStep);

        Assert.Equal((RootAccessCheckStatus.Failed, "TrustedAccess"), (next.Status, next.Target));
        Assert.Contains("Enable-OrgRootCredentialManagement", next.Recommendation, StringComparison.Ordinal);
        Assert.Contains("2 checks", next.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WarningsFailNothing()
    {
        Client.Caller.OwnRoot = new RootCredentialFlags(true, true, false, false);

        RootAccessCheck next = await CheckAsync(RootAccessCheckName.NextStep);

        Assert.Equal((RootAccessCheckStatus.Warning, "ManagementRootUser"), (next.Status, next.Target));
    }

    [Theory]
    [InlineData(ErrorIds.CredentialsNotFound, "CallerIdentity")]
    [InlineData(ErrorIds.OrganizationMismatch, "Organization")]
    public void WithoutAnyCallTheReasonIsARowToo(string errorId, string name)
    {
        IReadOnlyList<RootAccessCheck> checks = RootAccessPreflight.Unreachable(
            new RootAccessException(errorId, FailureCategory.AuthenticationError, "Why.")
            {
                RecommendedAction = "Do.",
            });

        Assert.Equal(s_names, checks.Select(check => check.Name));
        RootAccessCheck failed = checks.Single(check => check.Name == name);
        Assert.Equal((RootAccessCheckStatus.Failed, errorId, "Why."), (failed.Status, failed.ErrorId, failed.Detail));
        Assert.Equal((RootAccessCheckStatus.Failed, "Do."), (checks[^1].Status, checks[^1].Recommendation));
    }
}
