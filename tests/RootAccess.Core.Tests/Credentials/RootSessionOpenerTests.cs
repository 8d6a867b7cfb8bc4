using System;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;
using RootAccess.Core.Settings;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Credentials;

public static class RootSessionOpenerTests
{
    private static readonly CancellationToken s_none = CancellationToken.None;

    public sealed class Open
    {
        private readonly SkippingTimeProvider _clock = new();

        [Fact]
        public async Task TriesAgainWhileIamReadsTheFeatureAsOn()
        {
            using FakeClient client = NewClient();
            client.RootSessions.FailNext(Failures.FeatureOff(), 4);
            using ConnectedOrganization organization = client.Connect(_clock);

            using IRootCredentialSession session = await OpenAsync(organization);

            Assert.Equal(FakeOrganization.Shop, session.AccountId);
            Assert.Equal(5, client.RootSessions.Opened.Count);
            Assert.Equal(TimeSpan.FromSeconds(1 + 2 + 4 + 8), _clock.Paused);
        }

        [Fact]
        public async Task GivesUpAfterThreeMinutesAndSaysWhatIamReads()
        {
            using FakeClient client = NewClient();
            client.RootSessions.FailNext(Failures.FeatureOff(), 1000);
            using ConnectedOrganization organization = client.Connect(_clock);

            RootAccessException error = await Assert.ThrowsAsync<RootAccessException>(() => OpenAsync(organization));

            Assert.Equal(ErrorIds.RootCredentialManagementDisabled, error.ErrorId);
            Assert.True(error.IsRetryable);
            Assert.Equal(TimeSpan.FromSeconds(180), _clock.Paused);
        }

        [Fact]
        public async Task SpendsTheThreeMinutesOncePerConnection()
        {
            using FakeClient client = NewClient();
            client.RootSessions.FailNext(Failures.FeatureOff(), 1000);
            using ConnectedOrganization organization = client.Connect(_clock);

            await Assert.ThrowsAsync<RootAccessException>(() => OpenAsync(organization));
            await Assert.ThrowsAsync<RootAccessException>(() => OpenAsync(organization));

            Assert.Equal(TimeSpan.FromSeconds(180), _clock.Paused);
        }

        [Fact]
        public async Task HasThreeMinutesAgainAfterTheConnectionTurnedTheFeatureOn()
        {
            using FakeClient client = NewClient();
            client.RootSessions.FailNext(Failures.FeatureOff(), 1000);
            using ConnectedOrganization organization = client.Connect(_clock);
            await Assert.ThrowsAsync<RootAccessException>(() => OpenAsync(organization));

            client.RootFeatures.Enabled.Remove(RootFeatureName.RootCredentialsManagement);
            await new RootFeatureSettings(organization).EnableAsync(RootFeatureName.RootCredentialsManagement, FakeClient.Context, s_none);
            await Assert.ThrowsAsync<RootAccessException>(() => OpenAsync(organization));

            Assert.Equal(TimeSpan.FromSeconds(360), _clock.Paused);
        }

        [Fact]
        public async Task ReportsAtOnceWhenTheFeatureIsOff()
        {
            using FakeClient client = NewClient();
            client.RootFeatures.Enabled.Remove(RootFeatureName.RootCredentialsManagement);
            RootAccessException denial = Failures.FeatureOff();
            client.RootSessions.FailNext(denial);
            using ConnectedOrganization organization = client.Connect(_clock);

            RootAccessException error = await Assert.ThrowsAsync<RootAccessException>(() => OpenAsync(organization));

            // No other account's session can be opened either: the run is not to try thousands of them.
            Assert.Equal((denial.ErrorId, denial.Message, true), (error.ErrorId, error.Message, error.IsFatal));
            Assert.Equal(TimeSpan.Zero, _clock.Paused);
        }

        [Fact]
        public async Task ReportsTheDenialWhenTheFeatureCannotBeRead()
        {
            using FakeClient client = NewClient();
            client.RootFeatures.ListFailure = Failures.NotAuthorized();
            client.RootSessions.FailNext(Failures.TrustedAccessOff());
            using ConnectedOrganization organization = client.Connect(_clock);

            RootAccessException error = await Assert.ThrowsAsync<RootAccessException>(() => OpenAsync(organization));

            Assert.Equal(ErrorIds.TrustedAccessDisabled, error.ErrorId);
        }

        [Fact]
        public async Task PassesOtherFailuresOn()
        {
            using FakeClient client = NewClient();
            client.RootSessions.FailNext(Failures.Denied());
            using ConnectedOrganization organization = client.Connect(_clock);

            RootAccessException error = await Assert.ThrowsAsync<RootAccessException>(() => OpenAsync(organization));

            Assert.Equal(ErrorIds.RootSessionDenied, error.ErrorId);
            Assert.Empty(client.RootFeatures.Calls);
        }

        [Fact]
        public async Task StopsWaitingWhenCancelled()
        {
            using FakeClient client = NewClient();
            client.RootSessions.FailNext(Failures.FeatureOff(), 1000);
            using ConnectedOrganization organization = client.Connect(_clock);
            using CancellationTokenSource stop = new();
            _clock.OnPause = _ => stop.Cancel();

            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => organization.Sessions.OpenAsync(
                FakeOrganization.Shop, RootTaskName.IAMAuditRootUserCredentials, stop.Token));
            Assert.Single(client.RootSessions.Opened);
        }

        private static FakeClient NewClient()
        {
            FakeClient client = new();
            client.RootSessions.Add(FakeOrganization.Shop);
            return client;
        }

        private static Task<IRootCredentialSession> OpenAsync(ConnectedOrganization organization) =>
            organization.Sessions.OpenAsync(
                FakeOrganization.Shop, RootTaskName.IAMAuditRootUserCredentials, s_none);
    }
}
