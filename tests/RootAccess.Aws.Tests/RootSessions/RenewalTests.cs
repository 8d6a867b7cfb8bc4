using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;
using RootAccess.Simulator.Faults;
using Xunit;

namespace RootAccess.Aws.Tests.RootSessions;

public sealed class RenewalTests
{
    private static readonly FaultEffect s_expired =
        FaultEffect.Error("ExpiredToken", 403, "The security token included in the request is expired");

    private readonly SimulatedAws _aws = new();

    [Fact]
    public async Task ASessionThatAwsCallsExpiredIsOpenedAgainAndTheCallRepeated()
    {
        using ConnectedOrganization connected = await _aws.ConnectAsync();
        using IRootCredentialSession session = await OpenAsync(connected);
        _aws.Simulator.Faults.Script(new FaultRule { Operation = "GetAccountSummary", Effect = s_expired });

        await session.GetAccountSummaryAsync(default);

        Assert.Equal(2, _aws.Simulator.Calls.Of("AssumeRoot").Count);
        Assert.Equal(
            2, _aws.Simulator.Calls.Of("GetAccountSummary").Select(call => call.AccessKeyId).Distinct().Count());
    }

    [Fact]
    public async Task ASessionThatExpiresTimeAndAgainDoesNotFailTheAccount()
    {
        using ConnectedOrganization connected = await _aws.ConnectAsync();
        using IRootCredentialSession session = await OpenAsync(connected);
        _aws.Simulator.Faults.Script(
            new FaultRule { Operation = "GetAccountSummary", Effect = s_expired, Times = 3 });

        await session.GetAccountSummaryAsync(default);

        Assert.Equal(4, _aws.Simulator.Calls.Of("AssumeRoot").Count);
        Assert.Equal(
            4, _aws.Simulator.Calls.Of("GetAccountSummary").Select(call => call.AccessKeyId).Distinct().Count());
    }

    [Fact]
    public async Task ASessionThatStaysExpiredIsReportedAfterThreeRenewals()
    {
        using ConnectedOrganization connected = await _aws.ConnectAsync();
        using IRootCredentialSession session = await OpenAsync(connected);
        _aws.Simulator.Faults.Script(
            new FaultRule { Operation = "GetAccountSummary", Effect = s_expired, Times = null });

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => session.GetAccountSummaryAsync(default));

        Assert.Equal(ErrorIds.RootSessionExpired, failure.ErrorId);
        Assert.False(failure.IsFatal);
        Assert.Equal(4, _aws.Simulator.Calls.Of("AssumeRoot").Count);
    }

    [Fact]
    public async Task ASessionWhoseTimeIsUpIsOpenedAgainBeforeTheCall()
    {
        FakeTimeProvider time = new(TimeProvider.System.GetUtcNow());
        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(
            _aws.ConnectOptions(timeProvider: time));
        using IRootCredentialSession session = await OpenAsync(connected);

        time.Advance(TimeSpan.FromMinutes(14));
        await session.GetUserAsync(default);
        Assert.Single(_aws.Simulator.Calls.Of("AssumeRoot"));

        time.Advance(TimeSpan.FromMinutes(1));
        await session.GetUserAsync(default);
        Assert.Equal(2, _aws.Simulator.Calls.Of("AssumeRoot").Count);
    }

    [Fact]
    public async Task WhereStsOfTheRegionIsNotActiveThePrimaryRegionIsAsked()
    {
        ConcurrentQueue<string> hosts = new();
        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(_aws.ConnectOptions(
            stsRegion: "eu-south-1", handler: () => new RecordingHosts(_aws.NewHandler(), hosts)));
        hosts.Clear();
        _aws.Simulator.Faults.Script(new FaultRule
        {
            Operation = "AssumeRoot",
            Effect = FaultEffect.Error("RegionDisabledException", 403, "STS is not activated in this region."),
        });

        using IRootCredentialSession session = await OpenAsync(connected);

        Assert.Equal(["sts.eu-south-1.amazonaws.com", "sts.us-east-1.amazonaws.com"], hosts);
    }

    [Fact]
    public async Task AfterDisposalNothingCanBeCalled()
    {
        using ConnectedOrganization connected = await _aws.ConnectAsync();
        IRootCredentialSession session = await OpenAsync(connected);
        session.Dispose();

        await Assert.ThrowsAnyAsync<ObjectDisposedException>(() => session.GetUserAsync(default));

        Assert.Empty(_aws.Simulator.Calls.Of("GetUser"));
    }

    private Task<IRootCredentialSession> OpenAsync(ConnectedOrganization connected) =>
        connected.Client.RootSessions.OpenCredentialSessionAsync(
            _aws.OrdinaryMember, RootTaskName.IAMAuditRootUserCredentials, default);
}
