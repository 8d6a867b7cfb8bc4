using System;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Credentials;

public static partial class RootCredentialRemovalTests
{
    public sealed class Trouble
    {
        [Fact]
        public async Task InAnotherAccountTouchesNothing()
        {
            RemovalTest test = new();
            test.User.Full().LandsIn = FakeOrganization.Lab;

            OperationResult<MemberRootCredentialRemoval> result = await test.RunAsync();

            Assert.Equal(RemovalOutcome.Failed, result.Row.Outcome);
            Assert.Equal(ErrorIds.UnexpectedResponse, result.Row.ErrorId);
            Assert.Equal(["GetUser"], test.User.Calls);
        }

        [Fact]
        public async Task OpeningTheSessionFailsTheRow()
        {
            RemovalTest test = new();
            test.Client.RootSessions.FailNext(Failures.Denied());

            OperationResult<MemberRootCredentialRemoval> result = await test.RunAsync();

            Assert.Equal(RemovalOutcome.Failed, result.Row.Outcome);
            Assert.Equal(ErrorIds.RootSessionDenied, result.Error!.ErrorId);
            Assert.False(result.Row.Verified);
        }

        [Fact]
        public async Task WithAListDeletesNothing()
        {
            RemovalTest test = new();
            test.User.Full();
            test.User.FaultsByOperation["ListMFADevices"] = new CallFault(Failures.Denied(), WithEffect: false);

            OperationResult<MemberRootCredentialRemoval> result = await test.RunAsync();

            Assert.Equal(RemovalOutcome.Failed, result.Row.Outcome);
            Assert.Empty(test.DeletionsSent);
        }

        [Fact]
        public async Task WithOneItemDoesNotStopTheNext()
        {
            RemovalTest test = new();
            test.User.WithKey("AKIA1").WithKey("AKIA2").WithCertificate("CERT1");
            test.User.Faults[7] = new CallFault(Failures.Denied(), WithEffect: false);

            OperationResult<MemberRootCredentialRemoval> result = await test.RunAsync();

            Assert.Equal("DeleteAccessKey AKIA1", test.DeletionsSent[0]);
            Assert.Equal(["Failed", "Removed", "Removed"], result.Row.Credentials.Select(item => item.Outcome));
            Assert.Equal(RemovalOutcome.PartiallyRemoved, result.Row.Outcome);
        }

        [Fact]
        public async Task ThatAffectsEverybodySendsNothingMore()
        {
            RemovalTest test = new();
            test.User.Full();
            test.User.FaultsByOperation["DeleteAccessKey"] = new CallFault(Failures.Expired(), WithEffect: false);

            OperationResult<MemberRootCredentialRemoval> result = await test.RunAsync();

            Assert.Equal(["DeleteAccessKey AKIA1"], test.DeletionsSent);
            Assert.Equal(RemovalOutcome.Failed, result.Row.Outcome);
            Assert.True(result.Error!.IsFatal);
        }

        [Fact]
        public async Task StillListedAfterAMinuteIsUnverified()
        {
            RemovalTest test = new();
            test.User.WithMfa("mfa1").Password = true;
            test.User.FaultsByOperation["DeleteLoginProfile"] = new CallFault(null, WithEffect: false);

            OperationResult<MemberRootCredentialRemoval> result = await test.RunAsync();

            Assert.Equal(TimeSpan.FromSeconds(60), test.Clock.Paused);
            Assert.Equal(RemovalOutcome.Unverified, result.Row.Outcome);
            Assert.Equal(ErrorIds.CredentialStillPresent, result.Row.ErrorId);
            Assert.Equal(["Unverified", "Skipped"], result.Row.Credentials.Select(item => item.Outcome));
            Assert.False(result.Row.Verified);
            Assert.Single(test.User.Mfa);
        }

        [Fact]
        public async Task WithReadingAgainIsUnverifiedAndKeepsMfa()
        {
            RemovalTest test = new();
            test.User.WithMfa("mfa1").Password = true;
            test.User.FaultsByOperation["DeleteLoginProfile"] = new CallFault(
                null,
                WithEffect: true,
                HookAfter: () => test.User.FaultsByOperation["ListAccessKeys"] =
                    new CallFault(Failures.Denied(), WithEffect: false));

            OperationResult<MemberRootCredentialRemoval> result = await test.RunAsync();

            Assert.Equal(RemovalOutcome.Unverified, result.Row.Outcome);
            Assert.Equal(ErrorIds.RootSessionDenied, result.Row.ErrorId);
            Assert.Single(test.User.Mfa);
        }

        [Theory]
        [InlineData()]
        [InlineData("Passport")]
        public async Task AnUnusableRequestThrows(params string[] types) =>
            await Assert.ThrowsAsync<ArgumentException>(() => new RemovalTest().RunAsync(RemovalTest.Only(types)));
    }
}
