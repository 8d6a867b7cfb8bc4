using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Aws.Tests.Support;
using RootAccess.Core.Connections;
using RootAccess.Core.Journal;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;
using RootAccess.Simulator.Calls;
using RootAccess.Simulator.Faults;
using RootAccess.Simulator.State;
using Xunit;

namespace RootAccess.Aws.Tests.Calls;

public sealed class RetryTests : IAsyncLifetime
{
    private readonly InstantTime _time = new();
    private readonly SimulatedAws _aws;
    private ConnectedOrganization _connected = null!;
    private IRootCredentialSession _session = null!;

    public RetryTests() => _aws = new SimulatedAws(SimulatedAws.Options(_time));

    public static TheoryData<string> UnclearFaults => new(
        nameof(FaultEffect.ServerError),
        nameof(FaultEffect.HtmlErrorPage),
        nameof(FaultEffect.DropConnection),
        nameof(FaultEffect.LoseResponse),
        nameof(FaultEffect.TruncateBody));

    private string AccountId => _aws.OrdinaryMember;

    public async Task InitializeAsync()
    {
        _aws.Simulator.Change(organization =>
            organization.Account(AccountId).Root.LoginProfile = new LoginProfile { CreateDate = _time.GetUtcNow() });
        _connected = await _aws.ConnectAsync();
        _session = await _connected.Client.RootSessions.OpenCredentialSessionAsync(
            AccountId, RootTaskName.IAMDeleteRootUserCredentials, default);
    }

    public Task DisposeAsync()
    {
        _session.Dispose();
        _connected.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task AThrottledReadIsTriedAgainLaterAndLater()
    {
        Script("GetLoginProfile", FaultEffect.Throttle, times: 3);

        Assert.True(await _session.HasPasswordAsync(default));

        Assert.Equal(4, Count("GetLoginProfile"));
        Assert.Collection(
            _time.Waits,
            wait => Assert.InRange(wait.TotalSeconds, 0.5, 1),
            wait => Assert.InRange(wait.TotalSeconds, 1, 2),
            wait => Assert.InRange(wait.TotalSeconds, 2, 4));
    }

    [Theory]
    [InlineData("TooManyRequests")]
    [InlineData("BandwidthLimitExceeded")]
    [InlineData("ProvisionedThroughputExceededException")]
    [InlineData("EC2ThrottledException")]
    public async Task EveryCodeThatIsReportedAsThrottlingIsTriedAgain(string code)
    {
        Script("GetLoginProfile", FaultEffect.Error(code, 400, "Slow down."), times: 1);

        Assert.True(await _session.HasPasswordAsync(default));

        Assert.Equal(2, Count("GetLoginProfile"));
    }

    [Fact]
    public async Task AQuotaThatIsUsedUpIsNotThrottling()
    {
        Script("GetLoginProfile", FaultEffect.Error("LimitExceededException", 400, "Quota."), times: 1);

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => _session.HasPasswordAsync(default));

        Assert.NotEqual(ErrorIds.Throttled, failure.ErrorId);
        Assert.Equal(1, Count("GetLoginProfile"));
    }

    [Fact]
    public async Task AReadThatStaysThrottledGivesUpWithinTwoMinutes()
    {
        Script("GetLoginProfile", FaultEffect.Throttle, times: null);

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => _session.HasPasswordAsync(default));

        Assert.Equal(ErrorIds.Throttled, failure.ErrorId);
        Assert.InRange(_time.Waits.Sum(wait => wait.TotalSeconds), 60, 120);
    }

    [Theory]
    [MemberData(nameof(UnclearFaults))]
    public async Task AReadIsAskedAgainAfterAnUnclearAnswer(string fault)
    {
        Script("GetLoginProfile", Effect(fault), times: 3);

        Assert.True(await _session.HasPasswordAsync(default));

        Assert.Equal(4, Count("GetLoginProfile"));
    }

    [Theory]
    [MemberData(nameof(UnclearFaults))]
    public async Task AReadGivesUpAfterFourTries(string fault)
    {
        Script("GetLoginProfile", Effect(fault), times: null);

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => _session.HasPasswordAsync(default));

        Assert.Equal(4, Count("GetLoginProfile"));
        Assert.Contains(failure.ErrorId, new[] { ErrorIds.ServiceUnavailable, ErrorIds.UnexpectedResponse });
        Assert.False(failure.Aws?.IsOutcomeUnknown);
        Assert.Null(failure.InnerException);
    }

    [Theory]
    [MemberData(nameof(UnclearFaults))]
    public async Task AChangeIsSentOnceAndItsOutcomeIsUnknown(string fault)
    {
        Script("DeleteLoginProfile", Effect(fault), times: 1);

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => _session.DeletePasswordAsync(UnrecordedChange.Instance, default));

        Assert.Equal(1, Count("DeleteLoginProfile"));
        Assert.True(failure.Aws?.IsOutcomeUnknown);
    }

    [Theory]
    [MemberData(nameof(UnclearFaults))]
    public async Task OpeningASessionIsTriedAgainAndGivesUp(string fault)
    {
        _aws.Simulator.Calls.Clear();
        Script("AssumeRoot", Effect(fault), times: 3);
        using IRootCredentialSession opened = await _connected.Client.RootSessions.OpenCredentialSessionAsync(
            AccountId, RootTaskName.IAMAuditRootUserCredentials, default);
        Assert.Equal(4, Count("AssumeRoot"));

        Script("AssumeRoot", Effect(fault), times: null);
        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => _connected.Client.RootSessions.OpenCredentialSessionAsync(
                AccountId, RootTaskName.IAMAuditRootUserCredentials, default));

        Assert.Equal(8, Count("AssumeRoot"));
        Assert.Contains(failure.ErrorId, new[] { ErrorIds.ServiceUnavailable, ErrorIds.UnexpectedResponse });
        Assert.Equal(AccountId, failure.Target);
    }

    [Fact]
    public async Task AThrottledChangeWasNotCarriedOutAndIsSentAgain()
    {
        Script("DeleteLoginProfile", FaultEffect.Throttle, times: 2);

        Assert.True(await _session.DeletePasswordAsync(UnrecordedChange.Instance, default));

        Assert.Equal(3, Count("DeleteLoginProfile"));
    }

    [Fact]
    public async Task AChangeRefusedWhileTheUserIsBeingModifiedIsSentAgain()
    {
        Script("DeleteLoginProfile", FaultEffect.Error("EntityTemporarilyUnmodifiable", 409, "Try again."), times: 1);

        Assert.True(await _session.DeletePasswordAsync(UnrecordedChange.Instance, default));
    }

    [Fact]
    public async Task ARefusalIsFinal()
    {
        Script("GetLoginProfile", FaultEffect.Error("AccessDenied", 403, "no"), times: 1);

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(
            () => _session.HasPasswordAsync(default));

        Assert.Equal(ErrorIds.RootSessionDenied, failure.ErrorId);
        Assert.Equal(1, Count("GetLoginProfile"));
        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task CancellingDoesNotTouchAChangeInFlight()
    {
        using CancellationTokenSource cancel = new();
        _aws.Simulator.Faults.Script(new FaultRule
        {
            Operation = "DeleteLoginProfile",
            Effect = FaultEffect.Delay(TimeSpan.FromSeconds(1)),
            OnStrike = cancel.Cancel,
        });

        Assert.True(await _session.DeletePasswordAsync(UnrecordedChange.Instance, cancel.Token));

        Assert.Equal(SimulatorCall.Success, Assert.Single(_aws.Simulator.Calls.Of("DeleteLoginProfile")).Outcome);
    }

    [Fact]
    public async Task CancellingKeepsAChangeFromBeingSent()
    {
        using CancellationTokenSource cancel = new();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _session.DeletePasswordAsync(UnrecordedChange.Instance, cancel.Token));

        Assert.Equal(0, Count("DeleteLoginProfile"));
    }

    [Fact]
    public async Task CancellingBetweenTriesStopsAThrottledChange()
    {
        using CancellationTokenSource cancel = new();
        _aws.Simulator.Faults.Script(new FaultRule
        {
            Operation = "DeleteLoginProfile",
            Effect = FaultEffect.Throttle,
            OnStrike = cancel.Cancel,
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _session.DeletePasswordAsync(UnrecordedChange.Instance, cancel.Token));

        Assert.Equal(1, Count("DeleteLoginProfile"));
    }

    [Fact]
    public async Task CancellingEndsAReadInFlight()
    {
        using CancellationTokenSource cancel = new();
        HangingHandler handler = new(_aws.NewHandler(), "GetLoginProfile");
        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(
            _aws.ConnectOptions(handler: () => handler));
        using IRootCredentialSession session = await connected.Client.RootSessions.OpenCredentialSessionAsync(
            AccountId, RootTaskName.IAMDeleteRootUserCredentials, default);

        Task<bool> read = session.HasPasswordAsync(cancel.Token);
        await handler.Reached;
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => read);
    }

    [Fact]
    public async Task AChangeWithoutAnAnswerEndsAfterThirtySeconds()
    {
        FakeTimeProvider time = new(TimeProvider.System.GetUtcNow());
        HangingHandler handler = new(_aws.NewHandler(), "DeleteLoginProfile");
        ConnectOptions options = _aws.ConnectOptions(handler: () => handler, timeProvider: time);
        using ConnectedOrganization connected = await SimulatedAws.ConnectAsync(options);
        using IRootCredentialSession session = await connected.Client.RootSessions.OpenCredentialSessionAsync(
            AccountId, RootTaskName.IAMDeleteRootUserCredentials, default);

        Task<bool> deletion = session.DeletePasswordAsync(UnrecordedChange.Instance, default);
        await handler.Reached;
        time.Advance(TimeSpan.FromSeconds(29));
        Assert.False(deletion.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        RootAccessException failure = await Assert.ThrowsAsync<RootAccessException>(() => deletion);
        Assert.True(failure.Aws?.IsOutcomeUnknown);
    }

    private static FaultEffect Effect(string name) =>
        (FaultEffect)typeof(FaultEffect).GetProperty(name)!.GetValue(null)!;

    private void Script(string operation, FaultEffect effect, int? times) =>
        _aws.Simulator.Faults.Script(new FaultRule { Operation = operation, Effect = effect, Times = times });

    private int Count(string operation) => _aws.Simulator.Calls.Of(operation).Count;
}
