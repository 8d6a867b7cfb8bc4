using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Credentials;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Credentials;

public static class RootCredentialAuditTests
{
    private static async Task<OperationResult<MemberRootCredential>> AuditAsync(
        FakeClient client, bool detailed = false, string? accountId = FakeOrganization.Shop)
    {
        using ConnectedOrganization organization = client.Connect();
        return await new RootCredentialAudit(organization).AuditAsync(accountId, detailed, CancellationToken.None);
    }

    public sealed class Quick
    {
        [Fact]
        public async Task ProvesACleanAccountWithTwoCalls()
        {
            using FakeClient client = new();
            FakeRootUser user = client.RootSessions.Add(FakeOrganization.Shop);

            OperationResult<MemberRootCredential> result = await AuditAsync(client);

            Assert.Equal(["IAMAuditRootUserCredentials 000000000003"], client.RootSessions.Opened);
            Assert.Equal(["GetAccountSummary"], user.Calls);
            Assert.Equal(RootCredentialStatus.NotPresent, result.Row.Status);
            Assert.False(result.Row.HasRootCredential);
            Assert.False(result.Row.HasPassword);
            Assert.Equal((0, 0, 0),
                (result.Row.AccessKeyCount, result.Row.SigningCertificateCount, result.Row.MfaDeviceCount));
            Assert.False(result.Row.IsDetailed);
            Assert.Null(result.Error);
            Assert.Equal(0, client.RootSessions.OpenCount);
            Assert.Equal("Workloads/Prod", result.Row.OrganizationalUnitPath);
        }

        [Fact]
        public async Task ReadsOnlyTheListsOfWhatIsPresent()
        {
            using FakeClient client = new();
            FakeRootUser user = client.RootSessions.Add(FakeOrganization.Shop);
            DateTimeOffset used = new(2025, 1, 2, 3, 4, 5, TimeSpan.Zero);
            user.WithKey("AKIA1", used: used).WithKey("AKIA2");

            MemberRootCredential row = (await AuditAsync(client)).Row;

            Assert.Equal(
                ["GetAccountSummary", "ListAccessKeys", "GetAccessKeyLastUsed AKIA1", "GetAccessKeyLastUsed AKIA2"],
                user.Calls);
            Assert.Equal(RootCredentialStatus.Present, row.Status);
            Assert.Equal(2, row.AccessKeyCount);
            Assert.Equal((used, "s3", "us-east-1"),
                (row.AccessKeys[0].LastUsed, row.AccessKeys[0].LastUsedService, row.AccessKeys[0].LastUsedRegion));
            Assert.Null(row.AccessKeys[1].LastUsed);
            Assert.True(row.IsDetailed);
        }

        [Fact]
        public async Task ReadsWhenThePasswordWasUsed()
        {
            using FakeClient client = new();
            FakeRootUser user = client.RootSessions.Add(FakeOrganization.Shop);
            user.Password = true;
            user.PasswordLastUsed = new DateTimeOffset(2025, 1, 2, 3, 4, 5, TimeSpan.Zero);

            MemberRootCredential row = (await AuditAsync(client)).Row;

            Assert.True(row.HasPassword);
            Assert.Equal(user.PasswordLastUsed, row.PasswordLastUsed);
            Assert.Equal(["GetAccountSummary", "GetLoginProfile", "GetUser"], user.Calls);
        }

        [Fact]
        public async Task DoesNotTakeMfaAloneForACredential()
        {
            using FakeClient client = new();
            client.RootSessions.Add(FakeOrganization.Shop).WithMfa("mfa1");

            MemberRootCredential row = (await AuditAsync(client)).Row;

            Assert.Equal(RootCredentialStatus.NotPresent, row.Status);
            Assert.False(row.HasRootCredential);
            Assert.Equal(1, row.MfaDeviceCount);
        }
    }

    public sealed class Detailed
    {
        [Fact]
        public async Task ReadsEverythingOneCouldSignInWithOfACleanAccount()
        {
            using FakeClient client = new();
            FakeRootUser user = client.RootSessions.Add(FakeOrganization.Shop);

            MemberRootCredential row = (await AuditAsync(client, detailed: true)).Row;

            Assert.Equal(
                [
                    "GetAccountSummary", "GetLoginProfile", "ListAccessKeys", "ListSigningCertificates",
                ],
                user.Calls);
            Assert.Equal(RootCredentialStatus.NotPresent, row.Status);
            Assert.True(row.IsDetailed);
        }
    }

    public sealed class Contradiction
    {
        public static TheoryData<bool, bool, bool> Kinds => new()
        {
            { true, false, false }, { false, true, false }, { false, false, true },
        };

        [Theory]
        [MemberData(nameof(Kinds))]
        public async Task OfFlagsOverEmptyListsIsPresentAndMentioned(bool password, bool key, bool certificate)
        {
            using FakeClient client = new();
            client.RootSessions.Add(FakeOrganization.Shop).Flags =
                new RootCredentialFlags(password, key, certificate, MfaEnabled: false);

            OperationResult<MemberRootCredential> result = await AuditAsync(client);

            Assert.Equal(RootCredentialStatus.Present, result.Row.Status);
            Assert.Equal(ErrorIds.UnexpectedResponse, result.Row.ErrorId);
            Assert.Equal(ErrorIds.UnexpectedResponse, result.Error!.ErrorId);
            Assert.Equal(key ? null : 0, result.Row.AccessKeyCount);
            Assert.Equal(certificate ? null : 0, result.Row.SigningCertificateCount);
        }

        [Theory]
        [MemberData(nameof(Kinds))]
        public async Task OfListsOverClearFlagsIsNeverClean(bool password, bool key, bool certificate)
        {
            using FakeClient client = new();
            FakeRootUser user = client.RootSessions.Add(FakeOrganization.Shop);
            user.Password = password;
            _ = key ? user.WithKey("AKIA1") : user;
            _ = certificate ? user.WithCertificate("CERT1") : user;
            user.Flags = new RootCredentialFlags(false, false, false, false);

            OperationResult<MemberRootCredential> result = await AuditAsync(client, detailed: true);

            Assert.Equal(RootCredentialStatus.Present, result.Row.Status);
            Assert.Equal(ErrorIds.UnexpectedResponse, result.Row.ErrorId);
        }
    }

    public sealed class ManagementAccount
    {
        [Fact]
        public async Task IsReadWithTheCallersOwnSummary()
        {
            using FakeClient client = new();
            client.Caller.OwnRoot = new RootCredentialFlags(
                PasswordPresent: true, AccessKeysPresent: true, SigningCertificatesPresent: false, MfaEnabled: true);

            OperationResult<MemberRootCredential> result =
                await AuditAsync(client, accountId: FakeOrganization.Management);

            Assert.Null(result.Error);
            Assert.Equal(RootCredentialStatus.Present, result.Row.Status);
            Assert.True(result.Row.HasPassword);

            // A flag proves that something is there, not how many.
            Assert.Null(result.Row.AccessKeyCount);
            Assert.Null(result.Row.MfaDeviceCount);
            Assert.Equal(0, result.Row.SigningCertificateCount);
            Assert.False(result.Row.IsDetailed);
            Assert.Empty(client.RootSessions.Opened);
        }

        [Fact]
        public async Task IsCleanWhenNoFlagIsSet()
        {
            using FakeClient client = new();
            client.Caller.OwnRoot = new RootCredentialFlags(false, false, false, false);

            MemberRootCredential row =
                (await AuditAsync(client, detailed: true, FakeOrganization.Management)).Row;

            Assert.Equal(RootCredentialStatus.NotPresent, row.Status);
            Assert.Equal(
                (0, 0, 0), (row.AccessKeyCount, row.SigningCertificateCount, row.MfaDeviceCount));
        }

        [Fact]
        public async Task IsUnknownWhenTheCallerMayNotReadIt()
        {
            using FakeClient client = new();
            client.Caller.SummaryFailure = Failures.NotAuthorized();

            OperationResult<MemberRootCredential> result =
                await AuditAsync(client, accountId: FakeOrganization.Management);

            Assert.Equal(RootCredentialStatus.Unknown, result.Row.Status);
            Assert.Equal(ErrorIds.CallerNotAuthorized, result.Row.ErrorId);
        }

        [Fact]
        public async Task IsUnknownToACallerOfAnotherAccount()
        {
            using FakeClient client = new();
            client.Caller.SummaryFailure = new InvalidOperationException("It is another account's summary.");
            using ConnectedOrganization organization = new(
                FakeClient.Connection with { CallerAccountId = FakeOrganization.Security },
                client,
                ConnectionGuards.None,
                new SkippingTimeProvider());

            OperationResult<MemberRootCredential> result = await new RootCredentialAudit(organization)
                .AuditAsync(FakeOrganization.Management, detailed: false, CancellationToken.None);

            Assert.Equal(RootCredentialStatus.Unknown, result.Row.Status);
            Assert.Equal(ErrorIds.ManagementAccountRefused, result.Row.ErrorId);
        }
    }

    public sealed class Unknown
    {
        [Theory]
        [InlineData("12345678901", ErrorIds.InvalidAccountId)]
        [InlineData(null, ErrorIds.InvalidAccountId)]
        [InlineData("999999999999", ErrorIds.AccountNotInOrganization)]
        [InlineData(FakeOrganization.Closed, ErrorIds.AccountNotActive)]
        public async Task WithoutARootSession(string? accountId, string errorId)
        {
            using FakeClient client = new();

            OperationResult<MemberRootCredential> result = await AuditAsync(client, accountId: accountId);

            AssertUnknown(result, errorId);
            Assert.Empty(client.RootSessions.Opened);
            Assert.Equal(accountId ?? string.Empty, result.Row.AccountId);
        }

        [Fact]
        public async Task WhenTheSessionIsDenied()
        {
            using FakeClient client = new();
            client.RootSessions.FailNext(Failures.Denied());

            AssertUnknown(await AuditAsync(client), ErrorIds.RootSessionDenied);
        }

        [Theory]
        [InlineData("GetAccountSummary")]
        [InlineData("GetUser")]
        [InlineData("GetLoginProfile")]
        [InlineData("ListAccessKeys")]
        [InlineData("ListSigningCertificates")]
        [InlineData("ListMFADevices")]
        public async Task WhenAnyReadFails(string operation)
        {
            using FakeClient client = new();
            FakeRootUser user = client.RootSessions.Add(FakeOrganization.Shop).Full();
            user.FaultsByOperation[operation] = new CallFault(Failures.Denied(operation), WithEffect: false);

            AssertUnknown(await AuditAsync(client), ErrorIds.RootSessionDenied);
            Assert.Equal(0, client.RootSessions.OpenCount);
        }

        [Fact]
        public async Task WhenTheSessionIsInAnotherAccount()
        {
            using FakeClient client = new();
            client.RootSessions.Add(FakeOrganization.Shop).Full().LandsIn = FakeOrganization.Lab;

            AssertUnknown(await AuditAsync(client), ErrorIds.UnexpectedResponse);
        }

        [Fact]
        public async Task WhenTheOrganizationCannotBeRead()
        {
            using FakeClient client = new();
            client.Organization.Failures["ListAccounts"] = Failures.NotAuthorized();

            AssertUnknown(await AuditAsync(client), ErrorIds.CallerNotAuthorized);
        }

        [Theory]
        [InlineData(typeof(TaskCanceledException))]
        [InlineData(typeof(TimeoutException))]
        public async Task WhenSomethingBelowGaveUp(Type failure)
        {
            using FakeClient client = new();
            client.RootSessions.FailNext((Exception)Activator.CreateInstance(failure)!);

            AssertUnknown(await AuditAsync(client), ErrorIds.UnexpectedResponse);
        }

        [Fact]
        public async Task IsNotWhatAStopGives()
        {
            using FakeClient client = new();
            FakeRootUser user = client.RootSessions.Add(FakeOrganization.Shop);
            using CancellationTokenSource stop = new();
            user.FaultsByOperation["GetAccountSummary"] = new CallFault(null, WithEffect: true, Hook: stop.Cancel);
            using ConnectedOrganization organization = client.Connect();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new RootCredentialAudit(organization)
                .AuditAsync(FakeOrganization.Shop, detailed: false, stop.Token));
            Assert.Equal(0, client.RootSessions.OpenCount);
        }

        private static void AssertUnknown(OperationResult<MemberRootCredential> result, string errorId)
        {
            Assert.Equal(RootCredentialStatus.Unknown, result.Row.Status);
            Assert.Null(result.Row.HasRootCredential);
            Assert.Null(result.Row.HasPassword);
            Assert.Null(result.Row.AccessKeyCount);
            Assert.Equal(errorId, result.Row.ErrorId);
            Assert.Equal(errorId, result.Error!.ErrorId);
            Assert.Equal(result.Error.Message, result.Row.ErrorMessage);
        }
    }
}
