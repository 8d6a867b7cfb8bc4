using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Ports;
using RootAccess.Core.Settings;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Settings;

public static class RootFeatureSettingsTests
{
    private const string Management = RootFeatureName.RootCredentialsManagement;

    private static readonly CancellationToken s_none = CancellationToken.None;

    public sealed class Get
    {
        [Fact]
        public async Task ReadsEverySwitch()
        {
            using FakeClient client = new();
            client.RootFeatures.Enabled.Remove(RootFeatureName.RootSessions);

            RootFeatureReading reading = await GetAsync(client);

            Assert.Equal("ALL", reading.Row.FeatureSet);
            Assert.True(reading.Row.TrustedAccess);
            Assert.True(reading.Row.RootCredentialManagement);
            Assert.False(reading.Row.RootSessions);
            Assert.Equal([FakeOrganization.Security], reading.Row.DelegatedAdministrators);
            Assert.Empty(reading.Errors);
        }

        [Fact]
        public async Task ClaimsNothingOfTheFeaturesWhileTrustedAccessIsOff()
        {
            using FakeClient client = new();
            client.Organization.TrustedServices.Clear();
            client.RootFeatures.ListFailure = Failures.TrustedAccessOff();

            RootFeatureReading reading = await GetAsync(client);

            Assert.False(reading.Row.TrustedAccess);
            Assert.Null(reading.Row.RootCredentialManagement);
            Assert.Null(reading.Row.RootSessions);
            Assert.Empty(reading.Errors);
        }

        [Fact]
        public async Task LearnsOfTrustedAccessFromIamWhenOrganizationsDenies()
        {
            using FakeClient client = new();
            client.Organization.Failures["ListAWSServiceAccessForOrganization"] = Failures.NotAuthorized();

            RootFeatureReading on = await GetAsync(client);
            client.RootFeatures.ListFailure = Failures.TrustedAccessOff();
            RootFeatureReading off = await GetAsync(client);

            Assert.True(on.Row.TrustedAccess);
            Assert.False(off.Row.TrustedAccess);
            Assert.Empty(on.Errors);
            Assert.Empty(off.Errors);
        }

        [Theory]
        [InlineData("DescribeOrganization")]
        [InlineData("ListDelegatedAdministrators")]
        public async Task ReportsWhatCannotBeReadAndReadsTheRest(string operation)
        {
            using FakeClient client = new();
            client.Organization.Failures[operation] = Failures.NotAuthorized();

            RootFeatureReading reading = await GetAsync(client);

            Assert.True(reading.Row.RootCredentialManagement);
            Assert.Equal([ErrorIds.CallerNotAuthorized], reading.Errors.Select(error => error.ErrorId));
        }

        [Fact]
        public async Task ReportsEachUnreadableSwitch()
        {
            using FakeClient client = new();
            client.Organization.Failures["ListAWSServiceAccessForOrganization"] = Failures.NotAuthorized();
            client.RootFeatures.ListFailure = Failures.Throttled();

            RootFeatureReading reading = await GetAsync(client);

            Assert.Null(reading.Row.TrustedAccess);
            Assert.Null(reading.Row.RootSessions);
            Assert.Equal(
                [ErrorIds.CallerNotAuthorized, ErrorIds.Throttled], reading.Errors.Select(error => error.ErrorId));
        }

        [Fact]
        public async Task EndsWhenTheCallerExpired()
        {
            using FakeClient client = new();
            client.RootFeatures.ListFailure = Failures.Expired();

            Assert.True((await Assert.ThrowsAsync<RootAccessException>(() => GetAsync(client))).IsFatal);
        }

        private static async Task<RootFeatureReading> GetAsync(FakeClient client)
        {
            using ConnectedOrganization organization = client.Connect();
            return await new RootFeatureSettings(organization).GetAsync(s_none);
        }
    }

    public sealed class Enable
    {
        [Fact]
        public async Task ChangesNothingWhenOn()
        {
            using FakeClient client = new();

            Assert.False(await EnableAsync(client));
            Assert.Equal(["List"], client.RootFeatures.Calls);
        }

        [Fact]
        public async Task WaitsUntilItReadsAsOn()
        {
            using FakeClient client = new();
            client.RootFeatures.Enabled.Clear();
            client.RootFeatures.ReadsBehind = 3;

            Assert.True(await EnableAsync(client));
            Assert.Equal(
                ["List", $"Enable {Management}", "List", "List", "List", "List"], client.RootFeatures.Calls);
        }

        [Fact]
        public async Task SaysSoWhenItNeverReadsAsOn()
        {
            using FakeClient client = new();
            client.RootFeatures.Enabled.Clear();
            client.RootFeatures.ReadsBehind = 1000;

            RootAccessException error = await Assert.ThrowsAsync<RootAccessException>(() => EnableAsync(client));

            Assert.Equal(ErrorIds.UnexpectedResponse, error.ErrorId);
            Assert.True(error.IsRetryable);
        }

        [Fact]
        public async Task LetsAReadDecideALostAnswer()
        {
            using FakeClient client = new();
            client.RootFeatures.Enabled.Clear();
            client.RootFeatures.ChangeFailure = Failures.Lost();
            client.RootFeatures.ChangeFailsAfterEffect = true;

            Assert.True(await EnableAsync(client));
        }

        [Fact]
        public async Task ReportsALostAnswerWithoutEffect()
        {
            using FakeClient client = new();
            client.RootFeatures.Enabled.Clear();
            client.RootFeatures.ChangeFailure = Failures.Lost();

            Assert.Equal(
                ErrorIds.ServiceUnavailable,
                (await Assert.ThrowsAsync<RootAccessException>(() => EnableAsync(client))).ErrorId);
        }

        [Fact]
        public async Task ReportsARefusal()
        {
            using FakeClient client = new();
            client.RootFeatures.Enabled.Clear();
            client.RootFeatures.ChangeFailure = Failures.NotAuthorized();

            Assert.Equal(
                ErrorIds.CallerNotAuthorized,
                (await Assert.ThrowsAsync<RootAccessException>(() => EnableAsync(client))).ErrorId);
        }

        private static async Task<bool> EnableAsync(FakeClient client)
        {
            using ConnectedOrganization organization = client.Connect();
            return await new RootFeatureSettings(organization).EnableAsync(Management, FakeClient.Context, s_none);
        }
    }

    public sealed class Disable
    {
        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public async Task LeavesItOff(bool wasOn)
        {
            using FakeClient client = new();
            _ = wasOn || client.RootFeatures.Enabled.Remove(Management);
            using ConnectedOrganization organization = client.Connect();

            Assert.Equal(wasOn, await new RootFeatureSettings(organization).DisableAsync(Management, FakeClient.Context, s_none));

            Assert.DoesNotContain(Management, client.RootFeatures.Enabled);
            Assert.Equal(wasOn, client.RootFeatures.Calls.Contains($"Disable {Management}"));
        }
    }

    public sealed class EnableTrustedAccess
    {
        [Theory]
        [InlineData(true)]
        [InlineData(false)]
        public async Task LeavesItOn(bool wasOn)
        {
            using FakeClient client = new();
            _ = wasOn || client.Organization.TrustedServices.Remove(RootFeatureSettings.ServicePrincipal);
            using ConnectedOrganization organization = client.Connect();
            RootFeatureSettings settings = new(organization);

            Assert.Equal(!wasOn, await settings.EnableTrustedAccessAsync(FakeClient.Context, s_none));

            Assert.True(await settings.IsTrustedAccessEnabledAsync(s_none));
            Assert.Equal(wasOn ? 0 : 1, client.Organization.CountOf("EnableAWSServiceAccess"));
        }

        [Fact]
        public async Task WaitsUntilIamKnowsItToo()
        {
            using FakeClient client = new();
            client.Organization.TrustedServices.Clear();
            client.RootFeatures.ListFailure = Failures.TrustedAccessOff();
            int pauses = 0;
            SkippingTimeProvider clock = new()
            {
                OnPause = _ => client.RootFeatures.ListFailure = ++pauses < 3 ? Failures.TrustedAccessOff() : null,
            };
            using ConnectedOrganization organization = client.Connect(clock);

            Assert.True(await new RootFeatureSettings(organization).EnableTrustedAccessAsync(FakeClient.Context, s_none));
            Assert.Equal(3, pauses);
        }
    }
}
