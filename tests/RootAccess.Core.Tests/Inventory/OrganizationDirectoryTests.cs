using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Inventory;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Inventory;

public static class OrganizationDirectoryTests
{
    private static readonly CancellationToken s_none = CancellationToken.None;

    public sealed class GetAccounts
    {
        [Fact]
        public async Task GivesEveryAccountWithItsPlace()
        {
            using FakeClient client = new();
            using ConnectedOrganization organization = client.Connect();

            IReadOnlyList<OrgMemberAccount> accounts = await organization.Directory.GetAccountsAsync(s_none);

            Assert.Equal(
                [
                    "Main@", "Play@Sandbox", "Audit@Security", "Lab@Workloads/Dev", "Old shop@Workloads/Prod",
                    "Shop@Workloads/Prod",
                ],
                accounts.Select(account => $"{account.AccountName}@{account.OrganizationalUnitPath}"));
            OrgMemberAccount main = accounts[0];
            Assert.True(main.IsManagementAccount);
            Assert.Equal("r-root", main.OrganizationalUnitId);
            Assert.True(accounts[2].IsDelegatedAdministrator);
            Assert.Equal(1, accounts.Count(account => account.IsDelegatedAdministrator));
            Assert.Equal(AccountState.Suspended, accounts[4].State);
            Assert.Equal(0, client.Organization.CountOf("ListChildAccounts"));
        }

        [Theory]
        [InlineData("ListAccounts", "ListOrganizationalUnitsForParent")]
        [InlineData("ListRoots", "ListAccounts")]
        public async Task TellsAtOnceOfTheReadThatIsRefusedFirst(string refused, string slow)
        {
            using FakeClient client = new();
            using ConnectedOrganization organization = client.Connect();
            RootAccessException first = Failures.NotAuthorized();
            client.Organization.Failures[refused] = first;
            client.Organization.Before = (operation, token) =>
                operation == slow
                    ? Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token)
                    : Task.CompletedTask;

            Assert.Same(first, await Assert.ThrowsAsync<RootAccessException>(
                () => organization.Directory.GetAccountsAsync(s_none).WaitAsync(TimeSpan.FromSeconds(30))));
        }

        [Theory]
        [InlineData("none")]
        [InlineData("o-other/r-root/ou-root-sandboxx/000000000003/")]
        [InlineData("o-test/r-root/ou-root-sandboxx/000000000004/")]
        [InlineData("o-test/r-root/ou-root-unknownx/000000000003/")]
        [InlineData("o-test/000000000003/")]
        [InlineData("two")]
        public async Task WalksTheAccountsWhenAPathCannotBeTrusted(string path)
        {
            using FakeClient client = new();
            client.Organization[FakeOrganization.Shop] = client.Organization[FakeOrganization.Shop] with
            {
                Paths = path switch
                {
                    "none" => [],
                    "two" => ["o-test/r-root/000000000003/", "o-test/r-root/ou-root-sandboxx/000000000003/"],
                    _ => [path],
                },
            };
            using ConnectedOrganization organization = client.Connect();

            OrgMemberAccount? shop = await organization.Directory.FindAsync(FakeOrganization.Shop, s_none);

            Assert.Equal("Workloads/Prod", shop!.OrganizationalUnitPath);
            Assert.Equal(6, client.Organization.CountOf("ListChildAccounts"));
        }

        [Fact]
        public async Task DoesNotClaimAPlaceThatNothingShows()
        {
            using FakeClient client = new();
            client.Organization["000000000009"] =
                client.Organization[FakeOrganization.Shop] with { AccountId = "000000000009", Paths = [] };
            using ConnectedOrganization organization = client.Connect();

            Assert.Empty((await organization.Directory.FindAsync("000000000009", s_none))!.OrganizationalUnitId);
        }

        [Fact]
        public async Task TakesWhatIsMetTwiceOnce()
        {
            using FakeClient client = new();
            client.Organization.ListedAgain.Add(
                client.Organization[FakeOrganization.Shop] with { State = AccountState.Suspended });
            client.Organization.Units["ou-root-devdevde"] =
                [new("ou-root-prodprod", "Prod"), new("ou-root-workload", "Workloads")];
            using ConnectedOrganization organization = client.Connect();

            IReadOnlyList<OrgMemberAccount> accounts = await organization.Directory.GetAccountsAsync(s_none);

            Assert.Equal(6, accounts.Count);
            OrgMemberAccount shop = accounts.Single(account => account.AccountId == FakeOrganization.Shop);
            Assert.Equal(AccountState.Suspended, shop.State);
            Assert.Equal("Workloads/Prod", shop.OrganizationalUnitPath);
        }

        [Fact]
        public async Task GoesOnWithoutTheListOfDelegatedAdministrators()
        {
            using FakeClient client = new();
            client.Organization.Failures["ListDelegatedAdministrators"] = Failures.NotAuthorized();
            using ConnectedOrganization organization = client.Connect();

            IReadOnlyList<OrgMemberAccount> accounts = await organization.Directory.GetAccountsAsync(s_none);

            Assert.All(accounts, account => Assert.False(account.IsDelegatedAdministrator));
        }

        [Fact]
        public async Task ReadsOnceForManyReaders()
        {
            using FakeClient client = new();
            TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
            client.Organization.Before = (_, token) => open.Task.WaitAsync(token);
            using ConnectedOrganization organization = client.Connect();

            Task[] readers =
                [.. Enumerable.Range(0, 20).Select(_ => organization.Directory.GetAccountsAsync(s_none))];
            open.SetResult();
            await Task.WhenAll(readers);

            Assert.Equal(1, client.Organization.CountOf("ListAccounts"));
            Assert.Equal(1, client.Organization.CountOf("ListRoots"));
        }

        [Fact]
        public async Task ReadsAgainAfterFiveMinutes()
        {
            using FakeClient client = new();
            FakeTimeProvider clock = new();
            using ConnectedOrganization organization = client.Connect(clock);

            await organization.Directory.GetAccountsAsync(s_none);
            clock.Advance(TimeSpan.FromSeconds(299));
            await organization.Directory.GetAccountsAsync(s_none);
            Assert.Equal(1, client.Organization.CountOf("ListAccounts"));

            clock.Advance(TimeSpan.FromSeconds(1));
            await organization.Directory.GetAccountsAsync(s_none);
            Assert.Equal(2, client.Organization.CountOf("ListAccounts"));
        }

        [Fact]
        public async Task KeepsWhatTookLongToReadForTenTimesAsLong()
        {
            using FakeClient client = new();
            FakeTimeProvider clock = new();
            client.Organization.Before = (call, _) =>
            {
                clock.Advance(TimeSpan.FromMinutes(call.StartsWith("ListAccounts", StringComparison.Ordinal) ? 6 : 0));
                return Task.CompletedTask;
            };
            using ConnectedOrganization organization = client.Connect(clock);

            await organization.Directory.GetAccountsAsync(s_none);
            clock.Advance(TimeSpan.FromMinutes(53));
            await organization.Directory.GetAccountsAsync(s_none);
            Assert.Equal(1, client.Organization.CountOf("ListAccounts"));

            clock.Advance(TimeSpan.FromMinutes(2));
            await organization.Directory.GetAccountsAsync(s_none);
            Assert.Equal(2, client.Organization.CountOf("ListAccounts"));
        }

        [Fact]
        public async Task DoesNotKeepAFailure()
        {
            using FakeClient client = new();
            using ConnectedOrganization organization = client.Connect();
            client.Organization.Failures["ListAccounts"] = Failures.NotAuthorized();

            RootAccessException error = await Assert.ThrowsAsync<RootAccessException>(
                () => organization.Directory.GetAccountsAsync(s_none));
            Assert.Equal(ErrorIds.CallerNotAuthorized, error.ErrorId);

            client.Organization.Failures.Clear();
            Assert.Equal(6, (await organization.Directory.GetAccountsAsync(s_none)).Count);
        }

        [Fact]
        public async Task LetsOneReaderLeaveWithoutTheOthers()
        {
            using FakeClient client = new();
            TaskCompletionSource open = new(TaskCreationOptions.RunContinuationsAsynchronously);
            client.Organization.Before = (_, token) => open.Task.WaitAsync(token);
            using ConnectedOrganization organization = client.Connect();
            using CancellationTokenSource leave = new();

            Task leaving = organization.Directory.GetAccountsAsync(leave.Token);
            Task<IReadOnlyList<OrgMemberAccount>> staying = organization.Directory.GetAccountsAsync(s_none);
            await leave.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
            open.SetResult();

            Assert.Equal(6, (await staying).Count);
            Assert.Equal(1, client.Organization.CountOf("ListAccounts"));
        }

        [Fact]
        public async Task StopsReadingWhenTheLastReaderLeavesAndReadsAnewForTheNext()
        {
            using FakeClient client = new();
            TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
            TaskCompletionSource reading = new(TaskCreationOptions.RunContinuationsAsynchronously);
            client.Organization.Before = async (_, token) =>
            {
                reading.TrySetResult();
                token.Register(() => stopped.TrySetResult());
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
            };
            using ConnectedOrganization organization = client.Connect();
            using CancellationTokenSource leave = new();

            Task leaving = organization.Directory.GetAccountsAsync(leave.Token);
            await reading.Task;
            await leave.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => leaving);
            await stopped.Task;

            client.Organization.Before = (_, _) => Task.CompletedTask;
            Assert.Equal(6, (await organization.Directory.GetAccountsAsync(s_none)).Count);
        }
    }

    public sealed class GetTags
    {
        [Fact]
        public async Task ReadsOncePerAccount()
        {
            using FakeClient client = new();
            client.Organization.Tags[FakeOrganization.Shop] = [new("env", "prod")];
            using ConnectedOrganization organization = client.Connect();

            await organization.Directory.GetTagsAsync(FakeOrganization.Shop, s_none);
            RootAccessList<AccountTag> tags = await organization.Directory.GetTagsAsync(FakeOrganization.Shop, s_none);

            Assert.Equal([new AccountTag("env", "prod")], tags);
            Assert.Equal(1, client.Organization.CountOf("ListTagsForResource"));
        }
    }

    public sealed class GetOrganizationalUnits
    {
        [Fact]
        public async Task GivesTheRootFirstAndParentsBeforeChildren()
        {
            using FakeClient client = new();
            using ConnectedOrganization organization = client.Connect();

            IReadOnlyList<OrganizationalUnit> units =
                await organization.Directory.GetOrganizationalUnitsAsync(s_none);

            Assert.Equal(
                ["", "Security", "Workloads", "Sandbox", "Workloads/Prod", "Workloads/Dev"],
                units.Select(unit => unit.Path));
            Assert.Null(units[0].ParentId);
            Assert.Equal("ou-root-workload", units[4].ParentId);
        }
    }
}
