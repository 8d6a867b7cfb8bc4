using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Delegation;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Delegation;

public abstract class DelegatedAdministratorsTests
{
    private const string Iam = "iam.amazonaws.com";

    private ConnectedOrganization? _organization;

    private FakeClient Client { get; } = new();

    private SkippingTimeProvider Time { get; } = new();

    private ConnectedOrganization Organization => _organization ??= Client.Connect(Time);

    private DelegatedAdministrators Administrators => new(Organization);

    private async Task<OrgMemberAccount> AccountAsync(string id) =>
        (await Organization.Directory.FindAsync(id, CancellationToken.None))!;

    public sealed class Get : DelegatedAdministratorsTests
    {
        [Fact]
        public async Task ListsThoseOfIamAlone()
        {
            Client.Delegations.Registered.AddRange(
                [(FakeOrganization.Security, Iam), (FakeOrganization.Shop, "sso.amazonaws.com")]);

            IReadOnlyList<OrgRootDelegatedAdministrator> rows = await Administrators.GetAsync(CancellationToken.None);

            OrgRootDelegatedAdministrator row = Assert.Single(rows);
            Assert.Equal(
                (FakeOrganization.Id, FakeOrganization.Security, "Audit", $"{FakeOrganization.Security}@example.com"),
                (row.OrganizationId, row.AccountId, row.AccountName, row.Email));
            Assert.Equal((AccountState.Active, FakeDelegations.Since, Iam),
                (row.State, row.DelegationEnabledDate, row.ServicePrincipal));
        }
    }

    public sealed class Check : DelegatedAdministratorsTests
    {
        [Theory]
        [InlineData("12", ErrorIds.InvalidAccountId)]
        [InlineData("999999999999", ErrorIds.AccountNotInOrganization)]
        [InlineData(FakeOrganization.Management, ErrorIds.ManagementAccountRefused)]
        [InlineData(FakeOrganization.Closed, ErrorIds.AccountNotActive)]
        public async Task RefusesToRegisterOthersThanActiveMembers(string id, string errorId)
        {
            AccountCheck check = await Administrators.CheckAsync(id, registers: true, CancellationToken.None);

            Assert.Equal(errorId, check.Refusal!.ErrorId);
        }

        [Fact]
        public async Task LetsAnInactiveAccountBeDeregistered()
        {
            AccountCheck check = await Administrators.CheckAsync(
                FakeOrganization.Closed, registers: false, CancellationToken.None);

            Assert.Equal(FakeOrganization.Closed, check.Account!.AccountId);
            Assert.Null(check.Refusal);
        }

        [Theory]
        [InlineData(FakeOrganization.Shop)]
        [InlineData(FakeOrganization.Closed)]
        public async Task RefusesToDeregisterAProtectedAccount(string id)
        {
            ConnectionGuards guards = new() { ProtectedAccountIds = [id] };
            DelegatedAdministrators administrators = new(Client.Connect(Time, guards));

            AccountCheck check = await administrators.CheckAsync(id, registers: false, CancellationToken.None);

            Assert.Equal(ErrorIds.ProtectedAccountRefused, check.Refusal!.ErrorId);
        }
    }

    public sealed class Register : DelegatedAdministratorsTests
    {
        [Fact]
        public async Task ReadsTheRegistrationBack()
        {
            Client.Delegations.ReadsBehind = 2;

            OrgRootDelegatedAdministrator row = await Administrators.RegisterAsync(
                await AccountAsync(FakeOrganization.Shop), FakeClient.Context, CancellationToken.None);

            Assert.Equal((FakeOrganization.Shop, "Shop"), (row.AccountId, row.AccountName));
            Assert.Equal([(FakeOrganization.Shop, Iam)], Client.Delegations.Registered);
        }

        [Fact]
        public async Task TwiceIsNoError()
        {
            OrgMemberAccount account = await AccountAsync(FakeOrganization.Shop);
            OrgRootDelegatedAdministrator first = await Administrators.RegisterAsync(account, FakeClient.Context, CancellationToken.None);

            Assert.Equal(first, await Administrators.RegisterAsync(account, FakeClient.Context, CancellationToken.None));
        }

        [Fact]
        public async Task ALostAnswerIsDecidedByARead()
        {
            Client.Delegations.ChangeFailure = Failures.Lost();
            Client.Delegations.ChangeFailsAfterEffect = true;

            OrgRootDelegatedAdministrator row = await Administrators.RegisterAsync(
                await AccountAsync(FakeOrganization.Shop), FakeClient.Context, CancellationToken.None);

            Assert.Equal(FakeOrganization.Shop, row.AccountId);
        }

        [Fact]
        public async Task ALostAnswerWithoutEffectIsAnError()
        {
            Client.Delegations.ChangeFailure = Failures.Lost();
            OrgMemberAccount account = await AccountAsync(FakeOrganization.Shop);

            RootAccessException error = await Assert.ThrowsAsync<RootAccessException>(
                () => Administrators.RegisterAsync(account, FakeClient.Context, CancellationToken.None));

            Assert.Equal(ErrorIds.ServiceUnavailable, error.ErrorId);
        }

        [Fact]
        public async Task WhatAwsRefusesIsAnError()
        {
            Client.Delegations.ChangeFailure = Failures.TrustedAccessOff();
            OrgMemberAccount account = await AccountAsync(FakeOrganization.Shop);

            RootAccessException error = await Assert.ThrowsAsync<RootAccessException>(
                () => Administrators.RegisterAsync(account, FakeClient.Context, CancellationToken.None));

            Assert.Equal(ErrorIds.TrustedAccessDisabled, error.ErrorId);
        }

        [Fact]
        public async Task TheDirectoryIsReadAgainAfterwards()
        {
            OrgMemberAccount account = await AccountAsync(FakeOrganization.Shop);
            await Administrators.RegisterAsync(account, FakeClient.Context, CancellationToken.None);

            await Organization.Directory.GetAccountsAsync(CancellationToken.None);

            Assert.Equal(2, Client.Organization.CountOf("ListAccounts"));
        }
    }

    public sealed class Deregister : DelegatedAdministratorsTests
    {
        [Fact]
        public async Task WaitsUntilItIsNoLongerListed()
        {
            Client.Delegations.Registered.Add((FakeOrganization.Shop, Iam));
            Client.Delegations.ReadsBehind = 2;

            bool had = await Administrators.DeregisterAsync(
                await AccountAsync(FakeOrganization.Shop), FakeClient.Context, CancellationToken.None);

            Assert.True(had);
            Assert.Empty(await Administrators.GetAsync(CancellationToken.None));
        }

        [Fact]
        public async Task WithoutARegistrationNothingHappens() => Assert.False(await Administrators.DeregisterAsync(
            await AccountAsync(FakeOrganization.Shop), FakeClient.Context, CancellationToken.None));

        [Fact]
        public async Task StillListedAfterHalfAMinuteIsAnError()
        {
            Client.Delegations.Registered.Add((FakeOrganization.Shop, Iam));
            await Administrators.GetAsync(CancellationToken.None);
            Client.Delegations.ReadsBehind = 1000;
            OrgMemberAccount account = await AccountAsync(FakeOrganization.Shop);

            RootAccessException error = await Assert.ThrowsAsync<RootAccessException>(
                () => Administrators.DeregisterAsync(account, FakeClient.Context, CancellationToken.None));

            Assert.Equal(ErrorIds.UnexpectedResponse, error.ErrorId);
            Assert.Equal(TimeSpan.FromSeconds(30), Time.Paused);
        }
    }
}
