using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Closure;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Closure;

/// <summary>What is refused before any request.</summary>
public sealed class ClosureGuardTests : ClosureTest
{
    [Fact]
    public async Task AnOrdinaryMemberMayBeClosed()
    {
        AccountCheck check = await CheckAsync(Shop);

        Assert.Equal(Shop, check.Account!.AccountId);
        Assert.Null(check.Refusal);
    }

    [Theory]
    [InlineData("3", ErrorIds.InvalidAccountId)]
    [InlineData(null, ErrorIds.InvalidAccountId)]
    [InlineData("999999999999", ErrorIds.AccountNotInOrganization)]
    [InlineData(FakeOrganization.Management, ErrorIds.ManagementAccountRefused)]
    public async Task OtherIdsAreRefused(string? id, string errorId) =>
        Assert.Equal(errorId, (await CheckAsync(id)).Refusal!.ErrorId);

    [Fact]
    public async Task ADelegatedAdministratorOfAnyServiceIsRefusedByName()
    {
        Client.Delegations.Registered.Add((Shop, "guardduty.amazonaws.com"));

        RootAccessException refusal = (await CheckAsync(Shop)).Refusal!;

        Assert.Equal(ErrorIds.DelegatedAdministratorRefused, refusal.ErrorId);
        Assert.Contains("guardduty.amazonaws.com", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyAccountsTakeOneListOfDelegatedAdministrators()
    {
        ClosureGuard guard = new(Organization);

        await guard.CheckAsync(Shop, CancellationToken.None);
        await guard.CheckAsync(Lab, CancellationToken.None);

        Assert.Equal(["List *"], Client.Delegations.Calls);
    }

    [Fact]
    public async Task WithoutTheListEachAccountIsAskedFor()
    {
        Client.Delegations.ListFailure = Failures.NotAuthorized();
        Client.Delegations.Registered.Add((Shop, "guardduty.amazonaws.com"));

        Assert.Equal(ErrorIds.DelegatedAdministratorRefused, (await CheckAsync(Shop)).Refusal!.ErrorId);
        Assert.Null((await CheckAsync(Lab)).Refusal);
    }

    [Fact]
    public async Task WhatCannotBeCheckedIsRefused()
    {
        Client.Delegations.ListFailure = Failures.NotAuthorized();
        Client.Delegations.ListServicesFailure = Failures.NotAuthorized();

        Assert.Equal(ErrorIds.CallerNotAuthorized, (await CheckAsync(Shop)).Refusal!.ErrorId);
    }

    [Fact]
    public async Task ConsolidatedBillingIsRefusedAndExplained()
    {
        Client.Organization.FeatureSet = "CONSOLIDATED_BILLING";

        RootAccessException refusal = (await CheckAsync(Shop)).Refusal!;

        Assert.Equal(ErrorIds.OrganizationNotInAllFeaturesMode, refusal.ErrorId);
        Assert.Contains("consolidated billing", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("root user", refusal.RecommendedAction, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProtectedAccountsAreRefusedEvenWhenTheyAreNotActive()
    {
        ConnectionGuards guards = new() { ProtectedAccountIds = [FakeOrganization.Closed] };
        ConnectedOrganization organization = Client.Connect(Time, guards);

        AccountCheck check =
            await new ClosureGuard(organization).CheckAsync(FakeOrganization.Closed, CancellationToken.None);

        Assert.Equal(ErrorIds.ProtectedAccountRefused, check.Refusal!.ErrorId);
    }

    [Fact]
    public async Task ASuspendedAccountIsRefused() =>
        Assert.Equal(ErrorIds.AccountNotActive, (await CheckAsync(FakeOrganization.Closed)).Refusal!.ErrorId);

    [Theory]
    [InlineData(AccountState.PendingClosure)]
    [InlineData(AccountState.Closed)]
    public async Task AClosedAccountIsNoErrorAndSaysSo(string state)
    {
        SetState(Shop, state);

        AccountCheck check = await CheckAsync(Shop);

        Assert.Null(check.Refusal);
        Assert.Contains("nothing would be sent", ClosureText.DescribeClosed(check.Account!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAccountThatWasReactivatedMeanwhileMayBeClosed()
    {
        await Organization.Directory.GetAccountsAsync(CancellationToken.None);
        SetState(FakeOrganization.Closed, AccountState.Active);

        AccountCheck check = await CheckAsync(FakeOrganization.Closed);

        Assert.Null(check.Refusal);
        Assert.Equal(AccountState.Active, check.Account!.State);
    }

    [Fact]
    public async Task ProtectedTagsAreRefused()
    {
        Client.Organization.Tags[Shop] = [new AccountTag("critical", "yes")];
        ConnectedOrganization organization = Client.Connect(
            Time, new ConnectionGuards { ProtectedTags = [new AccountTag("Critical", string.Empty)] });

        AccountCheck check = await new ClosureGuard(organization).CheckAsync(Shop, CancellationToken.None);

        Assert.Equal(ErrorIds.ProtectedAccountRefused, check.Refusal!.ErrorId);
    }

    private Task<AccountCheck> CheckAsync(string? id) =>
        new ClosureGuard(Organization).CheckAsync(id, CancellationToken.None);
}
