using System;
using System.Threading.Tasks;
using RootAccess.Core.Credentials;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Credentials;

public static partial class RootCredentialRemovalTests
{
    public sealed class Gate
    {
        private static readonly DateTimeOffset s_now = new SkippingTimeProvider().GetUtcNow();

        public static TheoryData<int, bool> PasswordAges => new()
        {
            { -1, true }, { 0, true }, { 89, true }, { 90, false },
        };

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
}
