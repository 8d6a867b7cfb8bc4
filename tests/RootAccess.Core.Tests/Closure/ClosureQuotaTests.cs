using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Core.Closure;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using Xunit;

namespace RootAccess.Core.Tests.Closure;

/// <summary>The two quota reasons, which mean different things.</summary>
public sealed class ClosureQuotaTests : ClosureTest
{
    [Fact]
    public async Task TooManyInProgressDefersWithoutAnError()
    {
        Client.Closures.Answer(null, ClosureAnswers.Limit());
        DateTimeOffset start = Time.GetUtcNow();

        List<OperationResult<MemberAccountClosure>> results = await CloseAsync(new ClosureOptions(), Shop, Lab);

        MemberAccountClosure row = results[1].Row;
        Assert.Equal((ClosureOutcome.Deferred, ErrorIds.CloseAccountRequestsLimitExceeded), (row.Outcome, row.ErrorId));
        Assert.Null(results[1].Error);
        Assert.Equal(start + TimeSpan.FromMinutes(10), row.NextAttemptAfter);
        Assert.Equal(AccountState.Active, row.State);
    }

    [Fact]
    public async Task TooManyInProgressSparesLaterAccountsTheRequestButStillReadsThem()
    {
        Client.Closures.Answer(ClosureAnswers.Limit());
        SetState(Play, AccountState.PendingClosure);

        List<OperationResult<MemberAccountClosure>> results = await CloseAsync(new ClosureOptions(), Shop, Lab, Play);

        Assert.Equal(
            [ClosureOutcome.Deferred, ClosureOutcome.Deferred, ClosureOutcome.Requested],
            results.Select(result => result.Row.Outcome));
        Assert.Equal(results[0].Row.NextAttemptAfter, results[1].Row.NextAttemptAfter);
        Assert.Equal([Shop], Requests);
    }

    [Fact]
    public async Task ADeferredAccountCanBeAskedForAgainAtOnceInAnotherRun()
    {
        Client.Closures.Answer(ClosureAnswers.Limit());
        await CloseAsync(Shop);

        OperationResult<MemberAccountClosure> again = await CloseAsync(Shop);

        Assert.Equal(ClosureOutcome.Requested, again.Row.Outcome);
        Assert.Equal([Shop, Shop], Requests);
    }

    [Fact]
    public async Task TheQuotaOfThirtyDaysDefersEveryLaterAccountWithoutAnyCall()
    {
        Client.Closures.Answer(ClosureAnswers.Quota());

        List<OperationResult<MemberAccountClosure>> results = await CloseAsync(new ClosureOptions(), Shop, Lab, Play);

        Assert.All(results, result => Assert.Equal(
            (ClosureOutcome.Deferred, ErrorIds.CloseAccountQuotaExceeded), (result.Row.Outcome, result.Row.ErrorId)));
        Assert.All(results, result => Assert.True(result.Row.NextAttemptAfter > Time.GetUtcNow()));
        Assert.Equal([Shop], Requests);
        Assert.Equal(1, Client.Organization.CountOf("DescribeAccount"));
    }

    [Fact]
    public async Task WaitingDoesNotWaitForTheQuotaOfThirtyDays()
    {
        Client.Closures.Answer(ClosureAnswers.Quota());

        List<OperationResult<MemberAccountClosure>> results = await CloseAsync(Waiting(), Shop, Lab);

        Assert.All(results, result => Assert.Equal(ClosureOutcome.Deferred, result.Row.Outcome));
        Assert.Equal(TimeSpan.Zero, Time.Paused);
        Assert.Equal([Shop], Requests);
    }

    [Fact]
    public async Task WaitingAsksAgainUntilASlotIsFree()
    {
        Client.Closures.StateAfter = AccountState.Closed;
        Client.Closures.Answer(ClosureAnswers.Limit(), ClosureAnswers.Limit(), null);

        List<OperationResult<MemberAccountClosure>> results = await CloseAsync(Waiting(), Shop);

        Assert.Equal(ClosureOutcome.Closed, results[0].Row.Outcome);
        Assert.Equal([Shop, Shop, Shop], Requests);
        Assert.True(Time.Paused >= TimeSpan.FromMinutes(3));
    }

    [Fact]
    public async Task WaitingForASlotEndsAtTheTimeoutAndSparesLaterAccountsTheRequest()
    {
        Client.Closures.Answer([.. Enumerable.Repeat(ClosureAnswers.Limit(), 20)]);

        List<OperationResult<MemberAccountClosure>> results = await CloseAsync(Waiting(minutes: 5), Shop, Lab);

        Assert.All(results, result => Assert.Equal(
            (ClosureOutcome.Deferred, ErrorIds.CloseAccountRequestsLimitExceeded),
            (result.Row.Outcome, result.Row.ErrorId)));
        Assert.Equal(TimeSpan.FromMinutes(5), Time.Paused);
        Assert.DoesNotContain(Lab, Requests);
    }
}
