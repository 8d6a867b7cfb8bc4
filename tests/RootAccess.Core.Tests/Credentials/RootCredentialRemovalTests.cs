using System;
using System.Linq;
using System.Threading.Tasks;
using RootAccess.Core.Credentials;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Credentials;

public static class RootCredentialRemovalTests
{
    public sealed class Success
    {
        [Fact]
        public async Task DeletesInTheSafeOrderAndReadsAgainBeforeMfa()
        {
            RemovalTest test = new();
            test.User.Full();

            OperationResult<MemberRootCredentialRemoval> result = await test.RunAsync();

            Assert.Equal(
                [
                    "GetUser", "ListAccessKeys", "GetAccessKeyLastUsed AKIA1", "GetAccessKeyLastUsed AKIA2",
                    "GetLoginProfile", "ListSigningCertificates", "ListMFADevices",
                    "DeleteAccessKey AKIA1", "DeleteAccessKey AKIA2", "DeleteSigningCertificate CERT1",
                    "DeleteLoginProfile",
                    "ListAccessKeys", "ListSigningCertificates", "GetLoginProfile", "ListMFADevices",
                    "DeactivateMFADevice mfa1", "DeactivateMFADevice mfa2",
                    "ListAccessKeys", "ListSigningCertificates", "GetLoginProfile", "ListMFADevices",
                ],
                test.User.Calls);
            Assert.Equal(RemovalOutcome.Removed, result.Row.Outcome);
            Assert.True(result.Row.Verified);
            Assert.All(result.Row.Credentials, item => Assert.Equal(CredentialRemovalOutcome.Removed, item.Outcome));
            Assert.Equal(6, result.Row.Credentials.Count);
            Assert.Null(result.Error);
            Assert.Null(result.Row.ErrorId);
            Assert.Equal(["IAMDeleteRootUserCredentials 000000000003"], test.Client.RootSessions.Opened);
            Assert.Equal(0, test.Client.RootSessions.OpenCount);
        }

        [Fact]
        public async Task FillsTheRow()
        {
            RemovalTest test = new();
            test.User.Password = true;
            test.User.PasswordLastUsed = new DateTimeOffset(2024, 2, 3, 4, 5, 6, TimeSpan.Zero);

            MemberRootCredentialRemoval row = (await test.RunAsync()).Row;

            Assert.Equal(FakeOrganization.Id, row.OrganizationId);
            Assert.Equal(FakeOrganization.Shop, row.AccountId);
            Assert.Equal("Shop", row.AccountName);
            Assert.True(row.IsCustomEndpoint);
            RootCredentialRemoval password = Assert.Single(row.Credentials);
            Assert.Equal("password", password.CredentialId);
            Assert.Equal(test.User.PasswordLastUsed, password.LastUsed);
        }

        [Fact]
        public async Task SaysNothingToRemoveForACleanAccount()
        {
            RemovalTest test = new();

            OperationResult<MemberRootCredentialRemoval> result = await test.RunAsync();

            Assert.Equal(RemovalOutcome.NothingToRemove, result.Row.Outcome);
            Assert.True(result.Row.Verified);
            Assert.Empty(test.DeletionsSent);
        }

        [Fact]
        public async Task TouchesOnlyTheKindsAskedFor()
        {
            RemovalTest test = new();
            test.User.Full();

            OperationResult<MemberRootCredentialRemoval> result =
                await test.RunAsync(RemovalTest.Only("accesskey"));

            Assert.Equal(["DeleteAccessKey AKIA1", "DeleteAccessKey AKIA2"], test.DeletionsSent);
            Assert.Equal(RemovalOutcome.Removed, result.Row.Outcome);
        }

        [Fact]
        public async Task ReadsAgainWhileTheListsLag()
        {
            RemovalTest test = new();
            test.User.Password = true;
            test.User.FaultsByOperation["DeleteLoginProfile"] = new CallFault(null, WithEffect: false);
            int pauses = 0;
            test.Clock.OnPause = _ => test.User.Password = ++pauses < 3;

            OperationResult<MemberRootCredentialRemoval> result = await test.RunAsync();

            Assert.Equal(RemovalOutcome.Removed, result.Row.Outcome);
            Assert.Equal(3, pauses);
        }

        [Fact]
        public async Task DecidesALostAnswerByReadingAgain()
        {
            RemovalTest test = new();
            test.User.Full();
            test.User.FaultsByOperation["DeleteLoginProfile"] = new CallFault(Failures.Lost(), WithEffect: true);

            OperationResult<MemberRootCredentialRemoval> result = await test.RunAsync();

            Assert.Equal(RemovalOutcome.Removed, result.Row.Outcome);
            Assert.Null(result.Error);
        }

        [Fact]
        public async Task CallsAbsentWhatWasGoneBefore()
        {
            RemovalTest test = new();
            test.User.WithKey("AKIA1").WithKey("AKIA2");
            test.User.FaultsByOperation["DeleteAccessKey"] =
                new CallFault(null, WithEffect: true, Hook: () => test.User.Keys.RemoveAll(key => key.AccessKeyId == "AKIA2"));

            MemberRootCredentialRemoval row = (await test.RunAsync()).Row;

            Assert.Equal(["Removed", "AlreadyAbsent"], row.Credentials.Select(item => item.Outcome));
            Assert.Equal(RemovalOutcome.Removed, row.Outcome);
        }
    }

    public sealed class Gate
    {
        private static readonly DateTimeOffset s_now = new SkippingTimeProvider().GetUtcNow();

        public static TheoryData<int, bool> PasswordAges => new() { { 0, true }, { 89, true }, { 90, false }, { -1, true } };

        [Theory]
        [MemberData(nameof(PasswordAges))]
        public async Task RefusesAPasswordUsedRecently(int days, bool refused)
        {
            RemovalTest test = new();
            test.User.Full();
            test.User.PasswordLastUsed = s_now.AddDays(-days);

            OperationResult<MemberRootCredentialRemoval> result = await test.RunAsync();

            Assert.Equal(refused ? RemovalOutcome.Refused : RemovalOutcome.Removed, result.Row.Outcome);
            Assert.Equal(refused ? ErrorIds.RootRecentlyUsed : null, result.Error?.ErrorId);
            Assert.Equal(refused, test.DeletionsSent.Length == 0);
        }

        [Fact]
        public async Task RefusesTheWholeAccountForOneKeyAndSaysWhatAndWhen()
        {
            RemovalTest test = new();
            test.User.Full().WithKey("AKIA3", used: s_now.AddDays(-3));

            OperationResult<MemberRootCredentialRemoval> result =
                await test.RunAsync(RemovalTest.Only(RootCredentialType.SigningCertificate));

            Assert.Equal(ErrorIds.RootRecentlyUsed, result.Row.ErrorId);
            Assert.Contains("AKIA3 was used on 2026-05-29", result.Row.ErrorMessage, StringComparison.Ordinal);
            Assert.All(result.Row.Credentials, item => Assert.Equal(CredentialRemovalOutcome.Refused, item.Outcome));
            Assert.False(result.Row.Verified);
            Assert.Empty(test.DeletionsSent);
        }

        [Fact]
        public async Task RefusesAKeyMadeRecently()
        {
            RemovalTest test = new();
            test.User.WithKey("AKIA1", created: s_now.AddDays(-10));

            Assert.Equal(ErrorIds.RootRecentlyUsed, (await test.RunAsync()).Row.ErrorId);
        }

        [Fact]
        public async Task TakesAnUnreadableLastUseForRecent()
        {
            RemovalTest test = new();
            test.User.WithKey("AKIA1");
            test.User.FaultsByOperation["GetAccessKeyLastUsed"] = new CallFault(Failures.Denied(), WithEffect: false);

            Assert.Equal(ErrorIds.RootRecentlyUsed, (await test.RunAsync()).Row.ErrorId);
            Assert.Empty(test.DeletionsSent);
        }

        [Fact]
        public async Task IsSwitchedOffByZero()
        {
            RemovalTest test = new();
            test.User.WithKey("AKIA1", s_now, s_now);
            test.User.Password = true;
            test.User.PasswordLastUsed = s_now;

            Assert.Equal(
                RemovalOutcome.Removed, (await test.RunAsync(new RemovalRequest { MinimumIdleDays = 0 })).Row.Outcome);
        }

        [Fact]
        public async Task LetsANeverUsedPasswordGo()
        {
            RemovalTest test = new();
            test.User.Password = true;

            Assert.Equal(RemovalOutcome.Removed, (await test.RunAsync()).Row.Outcome);
        }
    }

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
            test.User.FaultsByOperation["DeleteAccessKey"] = new CallFault(null, WithEffect: true, Hook: test.Stop.Cancel);

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
