using System.Linq;
using System.Threading.Tasks;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Credentials;

public static partial class RootCredentialRemovalTests
{
    public sealed class Stop
    {
        [Fact]
        public async Task BeforeTheSessionSkipsTheAccount()
        {
            RemovalTest test = new();
            await test.Stop.CancelAsync();

            OperationResult<MemberRootCredentialRemoval> result = await test.RunAsync();

            Assert.Equal(RemovalOutcome.Skipped, result.Row.Outcome);
            Assert.Null(result.Error);
            Assert.Empty(test.Client.RootSessions.Opened);
        }

        [Fact]
        public async Task DuringADeletionLetsItEndAndSendsNothingMore()
        {
            RemovalTest test = new();
            test.User.Full();
            test.User.FaultsByOperation["DeleteAccessKey"] =
                new CallFault(null, WithEffect: true, Hook: test.Stop.Cancel);

            OperationResult<MemberRootCredentialRemoval> result = await test.RunAsync();

            Assert.Equal("DeleteAccessKey AKIA1", test.User.Calls[^1]);
            Assert.Equal(RemovalOutcome.Unverified, result.Row.Outcome);
            Assert.Equal(
                ["Unverified", "Skipped", "Skipped", "Skipped", "Skipped", "Skipped"],
                result.Row.Credentials.Select(item => item.Outcome));
            Assert.Equal(0, test.Client.RootSessions.OpenCount);
        }
    }
}
