using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using RootAccess.Core.Closure;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Closure;

/// <summary>What the row says for each state and answer of AWS.</summary>
public sealed class ClosureOutcomeTests : ClosureTest
{
    [Fact]
    public async Task AnAcceptedRequestIsRequested()
    {
        OperationResult<MemberAccountClosure> result = await CloseAsync(Shop);

        Assert.Equal(ClosureOutcome.Requested, result.Row.Outcome);
        Assert.Equal(AccountState.PendingClosure, result.Row.State);
        Assert.Equal((Shop, "Shop", FakeOrganization.Id),
            (result.Row.AccountId, result.Row.AccountName, result.Row.OrganizationId));
        Assert.Null(result.Row.ErrorId);
        Assert.Null(result.Error);
    }

    [Fact]
    public async Task AnAcceptedRequestHasItsRowWhateverHappensToTheNextRead()
    {
        Client.Closures.OnRequest = _ => Client.Organization.Failures["DescribeAccount"] = new TimeoutException();

        OperationResult<MemberAccountClosure> result = await CloseAsync(Shop);

        Assert.Equal((ClosureOutcome.Requested, AccountState.Active), (result.Row.Outcome, result.Row.State));
    }

    [Fact]
    public async Task AnAcceptedRequestThatIsFollowedHasItsRowWhateverHappens()
    {
        Client.Closures.OnRequest = _ => Client.Organization.Failures["DescribeAccount"] = new TimeoutException();

        OperationResult<MemberAccountClosure> result = (await CloseAsync(Waiting(), Shop))[0];

        Assert.Equal(ClosureOutcome.Requested, result.Row.Outcome);
        Assert.Equal(ErrorIds.UnexpectedResponse, result.Error?.ErrorId);
    }

    [Fact]
    public async Task AnUnforeseenErrorOfTheFirstReadIsARow()
    {
        await Organization.Directory.GetAccountsAsync(default);
        Client.Organization.Failures["DescribeAccount"] = new TimeoutException();

        OperationResult<MemberAccountClosure> result = await CloseAsync(Shop);

        Assert.Equal((ClosureOutcome.Failed, ErrorIds.UnexpectedResponse), (result.Row.Outcome, result.Row.ErrorId));
        Assert.Empty(Requests);
    }

    [Fact]
    public async Task AnUnforeseenErrorOfTheRequestLeavesItOpenWhetherItArrived()
    {
        Client.Closures.Answer(new TimeoutException());

        OperationResult<MemberAccountClosure> result = await CloseAsync(Shop);

        Assert.Equal(ClosureOutcome.Deferred, result.Row.Outcome);
        Assert.Equal(ErrorIds.UnexpectedResponse, result.Error?.ErrorId);
        Assert.NotNull(result.Row.NextAttemptAfter);
    }

    [Fact]
    public async Task TheStateIsReadAgainRightBeforeTheRequest()
    {
        await Organization.Directory.GetAccountsAsync(default);
        SetState(Shop, AccountState.Closed);

        OperationResult<MemberAccountClosure> result = await CloseAsync(Shop);

        Assert.Equal(ClosureOutcome.AlreadyClosed, result.Row.Outcome);
        Assert.Empty(Requests);
    }

    [Fact]
    public async Task AnAccountThatIsBeingClosedIsNotAskedForAgain()
    {
        SetState(Shop, AccountState.PendingClosure);

        OperationResult<MemberAccountClosure> result = await CloseAsync(Shop);

        Assert.Equal(ClosureOutcome.Requested, result.Row.Outcome);
        Assert.Contains("closing", result.Row.Detail, StringComparison.Ordinal);
        Assert.Empty(Requests);
    }

    [Theory]
    [InlineData(AccountState.Suspended)]
    [InlineData(AccountState.PendingActivation)]
    public async Task AnAccountThatIsNotActiveIsRefused(string state)
    {
        SetState(Shop, state);

        OperationResult<MemberAccountClosure> result = await CloseAsync(Shop);

        Assert.Equal(ClosureOutcome.Refused, result.Row.Outcome);
        Assert.Equal(ErrorIds.AccountNotActive, result.Error!.ErrorId);
        Assert.Empty(Requests);
    }

    [Fact]
    public async Task AfterAnAcceptedRequestActiveMeansRequested()
    {
        Client.Closures.StateAfter = AccountState.Active;

        OperationResult<MemberAccountClosure> first = await CloseAsync(Shop);
        OperationResult<MemberAccountClosure> second = await CloseAsync(Shop);

        Assert.Equal(
            (ClosureOutcome.Requested, ClosureOutcome.Requested), (first.Row.Outcome, second.Row.Outcome));
        Assert.Equal(AccountState.Active, second.Row.State);
        Assert.Equal([Shop], Requests);
    }

    [Theory]
    [InlineData(29, 1)]
    [InlineData(31, 2)]
    public async Task NothingIsSentAgainForThirtyMinutes(int minutes, int requests)
    {
        Client.Closures.StateAfter = AccountState.Active;
        await CloseAsync(Shop);
        await Task.Delay(TimeSpan.FromMinutes(minutes), Time);

        await CloseAsync(Shop);

        Assert.Equal(requests, Requests.Count);
    }

    [Fact]
    public async Task AConflictMeansThatTheClosureIsInProgress()
    {
        Client.Closures.Answer(ClosureAnswers.Conflict());

        OperationResult<MemberAccountClosure> first = await CloseAsync(Shop);
        OperationResult<MemberAccountClosure> second = await CloseAsync(Shop);

        Assert.Equal(
            (ClosureOutcome.Requested, ClosureOutcome.Requested), (first.Row.Outcome, second.Row.Outcome));
        Assert.Null(first.Error);
        Assert.Equal([Shop], Requests);
    }

    [Fact]
    public async Task AnAccountThatAwsSaysIsClosedIsAlreadyClosed()
    {
        Client.Closures.Answer(ClosureAnswers.AlreadyClosed());

        OperationResult<MemberAccountClosure> result = await CloseAsync(Shop);

        Assert.Equal((ClosureOutcome.AlreadyClosed, AccountState.Closed), (result.Row.Outcome, result.Row.State));
        Assert.Null(result.Error);
    }

    [Fact]
    public async Task AnAccountThatThisConnectionClosedIsClosed()
    {
        Client.Closures.StateAfter = AccountState.Closed;
        await CloseAsync(Shop);

        OperationResult<MemberAccountClosure> result = await CloseAsync(Shop);

        Assert.Equal(ClosureOutcome.Closed, result.Row.Outcome);
        Assert.Contains("90 days", result.Row.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADenialIsFailedAndSaysThatAwsReservesTheCall()
    {
        Client.Closures.Answer(ClosureAnswers.Denied());

        OperationResult<MemberAccountClosure> result = await CloseAsync(Shop);

        Assert.Equal(ClosureOutcome.Failed, result.Row.Outcome);
        Assert.Equal((ErrorIds.CallerNotAuthorized, ErrorIds.CallerNotAuthorized),
            (result.Row.ErrorId, result.Error!.ErrorId));
        Assert.Contains("management account", result.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADelegatedAdministratorWhomAwsRefusesIsRefused()
    {
        Client.Closures.Answer(ClosureAnswers.Delegate());

        OperationResult<MemberAccountClosure> result = await CloseAsync(Shop);

        Assert.Equal((ClosureOutcome.Refused, ErrorIds.DelegatedAdministratorRefused),
            (result.Row.Outcome, result.Row.ErrorId));
    }

    [Fact]
    public async Task AnAccountWhoseStateCannotBeReadIsNotAskedFor()
    {
        Client.Organization.Failures["DescribeAccount"] = Failures.NotAuthorized();

        OperationResult<MemberAccountClosure> result = await CloseAsync(Shop);

        Assert.Equal((ClosureOutcome.Failed, ErrorIds.CallerNotAuthorized), (result.Row.Outcome, result.Row.ErrorId));
        Assert.Empty(Requests);
    }

    [Fact]
    public async Task ALostAnswerIsRequestedWhenAwsIsClosingTheAccount()
    {
        Client.Closures.OnRequest = id => SetState(id, AccountState.PendingClosure);
        Client.Closures.Answer(ClosureAnswers.Lost());

        OperationResult<MemberAccountClosure> result = await CloseAsync(Shop);

        Assert.Equal((ClosureOutcome.Requested, AccountState.PendingClosure), (result.Row.Outcome, result.Row.State));
        Assert.Null(result.Error);
    }

    [Fact]
    public async Task ALostAnswerOnAnActiveAccountIsDeferredWithItsErrorAndNotSentAgain()
    {
        DateTimeOffset sent = Time.GetUtcNow();
        Client.Closures.Answer(ClosureAnswers.Lost());

        OperationResult<MemberAccountClosure> first = await CloseAsync(Shop);
        OperationResult<MemberAccountClosure> second = await CloseAsync(Shop);

        Assert.Equal(ClosureOutcome.Deferred, first.Row.Outcome);
        Assert.Equal(ErrorIds.ServiceUnavailable, first.Error!.ErrorId);
        Assert.Equal(sent + TimeSpan.FromMinutes(30), first.Row.NextAttemptAfter);
        Assert.Equal((ClosureOutcome.Deferred, first.Row.NextAttemptAfter),
            (second.Row.Outcome, second.Row.NextAttemptAfter));
        Assert.Equal([Shop], Requests);
    }

    [Fact]
    public async Task AThrottledRequestIsDeferredAndTheNextAccountIsAskedFor()
    {
        Client.Closures.Answer(ClosureAnswers.Throttled());

        List<OperationResult<MemberAccountClosure>> results = await CloseAsync(new ClosureOptions(), Shop, Lab);

        Assert.Equal((ClosureOutcome.Deferred, ErrorIds.Throttled), (results[0].Row.Outcome, results[0].Row.ErrorId));
        Assert.True(results[0].Row.NextAttemptAfter > Time.GetUtcNow());
        Assert.Equal(ClosureOutcome.Requested, results[1].Row.Outcome);
    }
}
