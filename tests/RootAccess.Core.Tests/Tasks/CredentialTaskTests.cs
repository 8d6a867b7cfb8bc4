using System;
using System.Threading.Tasks;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Tasks;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Tasks;

public sealed class CredentialTaskTests : TaskTest
{
    private static readonly RootTaskRequest s_audit = new() { Task = RootTaskName.IAMAuditRootUserCredentials };
    private static readonly RootTaskRequest s_delete = new() { Task = RootTaskName.IAMDeleteRootUserCredentials };

    private readonly FakeRootUser _user;

    public CredentialTaskTests() => _user = Client.RootSessions.Add(Shop);

    [Fact]
    public async Task AnAuditNamesWhatIsThere()
    {
        _user.Full();

        RootTaskResult row = (await InvokeAsync(s_audit)).Row;

        Assert.Equal((RootTaskOutcome.Completed, true), (row.Outcome, row.Verified));
        Assert.StartsWith("Present: password present", row.Detail, StringComparison.Ordinal);
        Assert.Contains("AKIA1; AKIA2", row.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAuditThatFailsIsNoFinding()
    {
        _user.FaultsByOperation["GetAccountSummary"] = new(Failures.Denied(), WithEffect: false);

        RootTaskResult row = (await InvokeAsync(s_audit)).Row;

        Assert.Equal((RootTaskOutcome.Failed, false), (row.Outcome, row.Verified));
        Assert.Equal(ErrorIds.RootSessionDenied, row.ErrorId);
    }

    [Fact]
    public async Task AnAuditIsNotKeptFromProtectedAccounts()
    {
        var organization = Client.Connect(guards: new() { ProtectedAccountIds = [Shop] });
        RootTaskOperation operation = new(organization, FakeClient.Context);

        Assert.Null((await operation.CheckAsync(s_audit, Shop, default)).Refusal);
        Assert.Equal(
            ErrorIds.ProtectedAccountRefused, (await operation.CheckAsync(s_delete, Shop, default)).Refusal?.ErrorId);
    }

    [Fact]
    public async Task ARemovalTakesEverything()
    {
        _user.Full();

        RootTaskResult row = (await InvokeAsync(s_delete)).Row;

        Assert.Equal((RootTaskOutcome.Completed, true), (row.Outcome, row.Verified));
        Assert.False(_user.HasAny(RootCredentialType.All));
    }

    [Fact]
    public async Task ARemovalOfNothingIsNothingToDo() =>
        Assert.Equal(RootTaskOutcome.NothingToDo, (await InvokeAsync(s_delete)).Row.Outcome);

    [Fact]
    public async Task ARemovalThatLeavesSomethingFails()
    {
        _user.Full();
        _user.FaultsByOperation["DeleteSigningCertificate"] = new(Failures.Denied(), WithEffect: false);

        OperationResult<RootTaskResult> result = await InvokeAsync(s_delete);

        Assert.Equal(RootTaskOutcome.Failed, result.Row.Outcome);
        Assert.StartsWith("PartiallyRemoved", result.Row.Detail, StringComparison.Ordinal);
        Assert.NotNull(result.Error);
    }

    [Fact]
    public async Task ARecentlyUsedRootUserIsRefused()
    {
        _user.Password = true;
        _user.PasswordLastUsed = Clock.GetUtcNow().AddDays(-3);

        OperationResult<RootTaskResult> result = await InvokeAsync(s_delete);

        Assert.Equal((RootTaskOutcome.Refused, ErrorIds.RootRecentlyUsed), (result.Row.Outcome, result.Row.ErrorId));
        Assert.True(_user.Password);

        // Invoke-RootTask has no -MinimumIdleDays.
        Assert.Contains(
            "Remove-MemberRootCredential -MinimumIdleDays 0",
            result.Error!.RecommendedAction,
            StringComparison.Ordinal);
    }
}
