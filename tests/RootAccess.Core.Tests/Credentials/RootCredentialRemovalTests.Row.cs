using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Credentials;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Credentials;

public static partial class RootCredentialRemovalTests
{
    public sealed class Row
    {
        [Fact]
        public void OfARefusalCarriesItsReason()
        {
            using FakeClient client = new();
            using ConnectedOrganization organization = client.Connect();
            RootAccessException refusal = Refusals.InvalidAccountId("3");

            OperationResult<MemberRootCredentialRemoval> result =
                new RootCredentialRemovalOperation(organization, FakeClient.Context).Refused("3", null, refusal);

            Assert.Same(refusal, result.Error);
            Assert.Equal(RemovalOutcome.Refused, result.Row.Outcome);
            Assert.Equal("3", result.Row.AccountId);
            Assert.Equal(FakeOrganization.Id, result.Row.OrganizationId);
            Assert.Equal(ErrorIds.InvalidAccountId, result.Row.ErrorId);
            Assert.False(result.Row.Verified);
        }

        [Fact]
        public async Task OfAnAnswerOfNoCarriesNoError()
        {
            using FakeClient client = new();
            using ConnectedOrganization organization = client.Connect();
            OrgMemberAccount shop =
                (await organization.Directory.FindAsync(FakeOrganization.Shop, CancellationToken.None))!;

            MemberRootCredentialRemoval row =
                new RootCredentialRemovalOperation(organization, FakeClient.Context).Skipped(shop);

            Assert.Equal(RemovalOutcome.Skipped, row.Outcome);
            Assert.Equal("Shop", row.AccountName);
            Assert.Null(row.ErrorId);
        }
    }
}
