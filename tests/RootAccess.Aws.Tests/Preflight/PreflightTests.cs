using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Preflight;
using RootAccess.Simulator;
using RootAccess.Simulator.Seeding;
using Xunit;

namespace RootAccess.Aws.Tests.Preflight;

/// <summary>The preflight against the simulator, from every kind of caller.</summary>
public sealed class PreflightTests
{
    [Fact]
    public async Task EverythingPassesInAReadyOrganization()
    {
        SimulatedAws aws = new();

        IReadOnlyList<RootAccessCheck> checks = await RunAsync(aws, aws.Simulator.Administrator);

        Assert.All(checks, check => Assert.True(
            check.Status == RootAccessCheckStatus.Passed, $"{check.Name}: {check.Detail}"));
        Assert.DoesNotContain(aws.Simulator.Calls.All, call => call.IsMutating);
    }

    [Fact]
    public async Task AnOrganizationAsAwsMakesItFailsWithTrustedAccess()
    {
        SimulatedAws aws = new(new SimulatorOptions());

        IReadOnlyList<RootAccessCheck> checks = await RunAsync(aws, aws.Simulator.Administrator);

        Assert.Equal(["TrustedAccess", "AuditSession", "NextStep"], Failed(checks));
        Assert.All(
            checks.Where(check => check.Status == RootAccessCheckStatus.Failed),
            check => Assert.Equal(ErrorIds.TrustedAccessDisabled, check.ErrorId));
    }

    [Fact]
    public async Task TheDelegatedAdministratorIsReady()
    {
        SimulatedAws aws = new();

        IReadOnlyList<RootAccessCheck> checks = await RunAsync(aws, aws.Simulator.DelegatedAdministrator);

        Assert.Empty(Failed(checks));
        Assert.Equal(RootAccessCheckStatus.NotRun, Find(checks, RootAccessCheckName.ManagementRootUser).Status);
    }

    [Fact]
    public async Task AMemberIsToldSo()
    {
        SimulatedAws aws = new();

        IReadOnlyList<RootAccessCheck> checks = await RunAsync(aws, aws.Simulator.MemberUser);

        Assert.Equal(["CallerIdentity", "AccountList", "NextStep"], Failed(checks));
        Assert.Equal(ErrorIds.CallerNotAuthorized, checks[0].ErrorId);
    }

    [Fact]
    public async Task ARootUserIsToldSo()
    {
        SimulatedAws aws = new();
        SimulatorCredential root = aws.Simulator.CreateRootAccessKey(aws.Simulator.ManagementAccountId);

        IReadOnlyList<RootAccessCheck> checks = await RunAsync(aws, root);

        Assert.Equal((RootAccessCheckStatus.Failed, ErrorIds.CallerIsRootUser), (checks[0].Status, checks[0].ErrorId));
        Assert.Equal(
            ErrorIds.CallerIsRootUser, Find(checks, RootAccessCheckName.AuditSession).ErrorId);
        RootAccessCheck own = Find(checks, RootAccessCheckName.ManagementRootUser);
        Assert.Equal(RootAccessCheckStatus.Warning, own.Status);
        Assert.Contains("access keys", own.Recommendation, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingPermissionsAreNamedActionByAction()
    {
        SimulatedAws aws = new();

        IReadOnlyList<RootAccessCheck> checks = await RunAsync(aws, aws.Simulator.LimitedUser);

        Assert.Contains("organizations:DescribeOrganization", Find(checks, RootAccessCheckName.Organization).Detail,
            System.StringComparison.Ordinal);
        Assert.Contains("organizations:ListAccounts", Find(checks, RootAccessCheckName.AccountList).Recommendation,
            System.StringComparison.Ordinal);
        Assert.Contains("iam:ListOrganizationsFeatures", Find(checks, RootAccessCheckName.RootSessions).Recommendation,
            System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADenyingServiceControlPolicyIsNamed()
    {
        SimulatedAws aws = new();
        string blocked = SeededAccounts.Find(aws.Simulator.State, SeededAccounts.BlockedByPolicy).Id;
        string policyId = aws.Simulator.State.Policies.Single(policy => policy.Name == "DenyRootUser").Id;

        IReadOnlyList<RootAccessCheck> checks = await RunAsync(aws, aws.Simulator.Administrator, blocked);

        RootAccessCheck audit = Find(checks, RootAccessCheckName.AuditSession);
        Assert.Equal(
            (RootAccessCheckStatus.Failed, ErrorIds.DeniedByServiceControlPolicy), (audit.Status, audit.ErrorId));
        Assert.Contains(policyId, audit.Detail, System.StringComparison.Ordinal);
    }

    [Fact]
    public async Task ConsolidatedBillingIsExplained()
    {
        SimulatedAws aws = new();
        aws.Simulator.Change(state => state.FeatureSet = "CONSOLIDATED_BILLING");

        IReadOnlyList<RootAccessCheck> checks = await RunAsync(aws, aws.Simulator.Administrator);

        Assert.Equal(
            ErrorIds.OrganizationNotInAllFeaturesMode, Find(checks, RootAccessCheckName.FeatureSet).ErrorId);
    }

    [Fact]
    public async Task AConnectionIsLookedAtWithoutConnectingAgain()
    {
        SimulatedAws aws = new();
        using ConnectedOrganization connected = await aws.ConnectAsync();

        IReadOnlyList<RootAccessCheck> checks =
            await RootAccessPreflight.RunAsync(PreflightTarget.Of(connected), null, default);

        Assert.Empty(Failed(checks));
        Assert.Equal("https://sts.us-east-1.amazonaws.com/", Find(checks, RootAccessCheckName.StsEndpoint).Target);
    }

    private static async Task<IReadOnlyList<RootAccessCheck>> RunAsync(
        SimulatedAws aws, SimulatorCredential caller, string? sampleAccountId = null)
    {
        ConnectOptions options = aws.ConnectOptions(() => SimulatedAws.Keys(caller));
        PreflightTarget target = RootAccessConnector.Probe(options, RootAccessConnector.ResolveCredentials(options));
        using (target.Client)
        {
            return await RootAccessPreflight.RunAsync(target, sampleAccountId, default);
        }
    }

    private static string[] Failed(IReadOnlyList<RootAccessCheck> checks) =>
        [.. checks.Where(check => check.Status == RootAccessCheckStatus.Failed).Select(check => check.Name)];

    private static RootAccessCheck Find(IReadOnlyList<RootAccessCheck> checks, string name) =>
        checks.Single(check => check.Name == name);
}
