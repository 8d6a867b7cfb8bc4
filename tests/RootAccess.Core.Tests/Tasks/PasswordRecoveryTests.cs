using System;
using System.Threading.Tasks;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Tasks;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Tasks;

public sealed class PasswordRecoveryTests : TaskTest
{
    private static readonly RootTaskRequest s_request = new() { Task = RootTaskName.IAMCreateRootUserPassword };

    private readonly FakeRecoverySession _session = new(Shop);

    public PasswordRecoveryTests() => Client.RootTasks.Recovery = _session;

    [Fact]
    public async Task AllowsRecoveryAndProvesIt()
    {
        OperationResult<RootTaskResult> result = await InvokeAsync(s_request);

        Assert.Equal((RootTaskOutcome.Completed, true), (result.Row.Outcome, result.Row.Verified));
        Assert.Equal(
            ["GetCallerIdentity", "GetLoginProfile", "CreateLoginProfile", "GetLoginProfile", "Dispose"],
            _session.Calls);
    }

    [Theory]
    [InlineData("mails nobody")]
    [InlineData("000000000003@example.com")]
    [InlineData("no MFA")]
    [InlineData("counts as having a root credential")]
    [InlineData("service control policy")]
    [InlineData("Remove-MemberRootCredential -AccountId 000000000003 -CredentialType Password")]
    public async Task SaysWhatFollows(string part) =>
        Assert.Contains(part, (await InvokeAsync(s_request)).Row.Detail, StringComparison.Ordinal);

    [Fact]
    public async Task AllowedBeforeIsNothingToDo()
    {
        _session.Password = true;

        OperationResult<RootTaskResult> result = await InvokeAsync(s_request);

        Assert.Equal(RootTaskOutcome.NothingToDo, result.Row.Outcome);
        Assert.Null(result.Error);
        Assert.DoesNotContain("CreateLoginProfile", _session.Calls);
    }

    [Fact]
    public async Task AllowedBySomebodyElseMeanwhileIsNothingToDo()
    {
        _session.SomebodyIsFaster = true;

        Assert.Equal(RootTaskOutcome.NothingToDo, (await InvokeAsync(s_request)).Row.Outcome);
    }

    [Fact]
    public async Task ASessionInAnotherAccountChangesNothing()
    {
        _session.LandsIn = FakeOrganization.Lab;

        OperationResult<RootTaskResult> result = await InvokeAsync(s_request);

        Assert.Equal((RootTaskOutcome.Failed, ErrorIds.UnexpectedResponse), (result.Row.Outcome, result.Row.ErrorId));
        Assert.DoesNotContain("CreateLoginProfile", _session.Calls);
    }

    [Fact]
    public async Task ALostAnswerIsResolvedByReading()
    {
        _session.ChangeFailure = Failures.Lost();

        Assert.Equal(RootTaskOutcome.Completed, (await InvokeAsync(s_request)).Row.Outcome);
    }

    [Fact]
    public async Task ALostRequestIsUnverified()
    {
        _session.ChangeFailure = Failures.Lost();
        _session.ChangeTakesEffect = false;

        OperationResult<RootTaskResult> result = await InvokeAsync(s_request);

        Assert.Equal((RootTaskOutcome.Unverified, false), (result.Row.Outcome, result.Row.Verified));
        Assert.Equal(ErrorIds.ServiceUnavailable, result.Row.ErrorId);
    }
}
