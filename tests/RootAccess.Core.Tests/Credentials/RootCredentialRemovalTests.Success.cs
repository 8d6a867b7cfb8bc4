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
            test.User.FaultsByOperation["DeleteAccessKey"] = new CallFault(
                null, WithEffect: true, Hook: () => test.User.Keys.RemoveAll(key => key.AccessKeyId == "AKIA2"));

            MemberRootCredentialRemoval row = (await test.RunAsync()).Row;

            Assert.Equal(["Removed", "AlreadyAbsent"], row.Credentials.Select(item => item.Outcome));
            Assert.Equal(RemovalOutcome.Removed, row.Outcome);
        }
    }
}
