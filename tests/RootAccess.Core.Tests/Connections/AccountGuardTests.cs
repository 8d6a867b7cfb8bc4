using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Connections;

public static class AccountGuardTests
{
    public sealed class Check
    {
        [Theory]
        [InlineData("12345", ErrorIds.InvalidAccountId)]
        [InlineData(null, ErrorIds.InvalidAccountId)]
        [InlineData("999999999999", ErrorIds.AccountNotInOrganization)]
        [InlineData(FakeOrganization.Management, ErrorIds.ManagementAccountRefused)]
        [InlineData(FakeOrganization.Closed, ErrorIds.AccountNotActive)]
        [InlineData(FakeOrganization.Lab, ErrorIds.ProtectedAccountRefused)]
        [InlineData(FakeOrganization.Shop, null)]
        public async Task RefusesForTheFirstReason(string? accountId, string? errorId)
        {
            using FakeClient client = new();
            AccountCheck check = await CheckAsync(client, accountId, new ConnectionGuards
            {
                ProtectedAccountIds = [FakeOrganization.Management, FakeOrganization.Closed, FakeOrganization.Lab],
            });

            Assert.Equal(errorId, check.Refusal?.ErrorId);
            Assert.Empty(client.RootSessions.Opened);
            Assert.Equal(errorId is null ? "Shop" : check.Account?.AccountName, check.Account?.AccountName);
        }

        [Theory]
        [InlineData("team", "web", true)]
        [InlineData("Team", "WEB", true)]
        [InlineData("team", "", true)]
        [InlineData("team", "data", false)]
        [InlineData("tier", "", false)]
        public async Task ProtectsByTag(string key, string value, bool isProtected)
        {
            using FakeClient client = new();
            client.Organization.Tags[FakeOrganization.Shop] = [new("team", "web")];

            AccountCheck check = await CheckAsync(
                client, FakeOrganization.Shop, new ConnectionGuards { ProtectedTags = [new AccountTag(key, value)] });

            Assert.Equal(isProtected ? ErrorIds.ProtectedAccountRefused : null, check.Refusal?.ErrorId);
        }

        [Fact]
        public async Task RefusesWhenTheTagsThatMightProtectCannotBeRead()
        {
            using FakeClient client = new();
            client.Organization.Failures["ListTagsForResource"] = Failures.NotAuthorized();

            AccountCheck check = await CheckAsync(
                client, FakeOrganization.Shop, new ConnectionGuards { ProtectedTags = [new AccountTag("keep", "")] });

            Assert.Equal(ErrorIds.CallerNotAuthorized, check.Refusal?.ErrorId);
        }

        [Fact]
        public async Task ReadsNoTagsWithoutATagRule()
        {
            using FakeClient client = new();

            await CheckAsync(client, FakeOrganization.Shop, ConnectionGuards.None);

            Assert.DoesNotContain(
                client.Organization.Calls, call => call.StartsWith("ListTags", StringComparison.Ordinal));
        }

        private static async Task<AccountCheck> CheckAsync(
            FakeClient client, string? accountId, ConnectionGuards guards)
        {
            using ConnectedOrganization organization = client.Connect(guards: guards);
            return await new AccountGuard(organization).CheckAsync(accountId, CancellationToken.None);
        }
    }
}
