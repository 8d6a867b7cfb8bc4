using System;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Core.Credentials;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Credentials;

public static partial class RootCredentialRemovalTests
{
    public sealed class Mfa
    {
        [Theory]
        [InlineData(true, false)]
        [InlineData(false, true)]
        public async Task AloneIsRefusedWhilePasswordOrKeyIsThere(bool password, bool key)
        {
            RemovalTest test = new();
            test.User.WithMfa("mfa1").Password = password;
            _ = key ? test.User.WithKey("AKIA1") : test.User;

            OperationResult<MemberRootCredentialRemoval> result =
                await test.RunAsync(RemovalTest.Only(RootCredentialType.MfaDevice));

            Assert.Equal(RemovalOutcome.Refused, result.Row.Outcome);
            Assert.Equal(ErrorIds.PasswordStillPresent, result.Error!.ErrorId);
            Assert.Empty(test.DeletionsSent);
        }

        [Fact]
        public async Task AloneGoesWhenAllowed()
        {
            RemovalTest test = new();
            test.User.WithMfa("mfa1").Password = true;

            OperationResult<MemberRootCredentialRemoval> result = await test.RunAsync(
                RemovalTest.Only(RootCredentialType.MfaDevice) with { AllowPasswordWithoutMfa = true });

            Assert.Equal(RemovalOutcome.Removed, result.Row.Outcome);
        }

        [Fact]
        public async Task AloneGoesWhenThereIsNothingToProtect()
        {
            RemovalTest test = new();
            test.User.WithMfa("mfa1").WithCertificate("CERT1");

            Assert.Equal(
                RemovalOutcome.Removed,
                (await test.RunAsync(RemovalTest.Only(RootCredentialType.MfaDevice))).Row.Outcome);
        }

        [Fact]
        public async Task IsSkippedWhenThePasswordCouldNotBeDeleted()
        {
            RemovalTest test = new();
            test.User.Full();
            test.User.FaultsByOperation["DeleteLoginProfile"] =
                new CallFault(Failures.Denied("DeleteLoginProfile"), WithEffect: false);

            OperationResult<MemberRootCredentialRemoval> result =
                await test.RunAsync(new RemovalRequest { AllowPasswordWithoutMfa = true });

            Assert.Equal(
                ["Removed", "Removed", "Removed", "Failed", "Skipped", "Skipped"],
                result.Row.Credentials.Select(item => item.Outcome));
            Assert.Equal(RemovalOutcome.PartiallyRemoved, result.Row.Outcome);
            Assert.Equal(ErrorIds.RootSessionDenied, result.Row.ErrorId);
            Assert.True(result.Row.Verified);
            Assert.Equal(2, test.User.Mfa.Count);
        }

        [Fact]
        public async Task IsSkippedWhenThePasswordWasToStay()
        {
            RemovalTest test = new();
            test.User.Full();

            OperationResult<MemberRootCredentialRemoval> result = await test.RunAsync(
                RemovalTest.Only(RootCredentialType.AccessKey, RootCredentialType.MfaDevice));

            Assert.Equal(RemovalOutcome.PartiallyRemoved, result.Row.Outcome);
            Assert.Equal(ErrorIds.PasswordStillPresent, result.Row.ErrorId);
            Assert.Equal(2, test.User.Mfa.Count);
        }

        [Fact]
        public async Task IsSkippedWhenAKeyAppeared()
        {
            RemovalTest test = new();
            test.User.Full();
            test.User.FaultsByOperation["DeleteLoginProfile"] =
                new CallFault(null, WithEffect: true, HookAfter: () => test.User.WithKey("AKIANEW"));

            OperationResult<MemberRootCredentialRemoval> result = await test.RunAsync();

            Assert.Equal(RemovalOutcome.PartiallyRemoved, result.Row.Outcome);
            Assert.Equal(ErrorIds.CredentialStillPresent, result.Row.ErrorId);
            Assert.Contains("AKIANEW", result.Row.ErrorMessage, StringComparison.Ordinal);
            Assert.Equal(2, test.User.Mfa.Count);
        }
    }
}
