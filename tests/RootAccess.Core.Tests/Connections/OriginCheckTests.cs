using System;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;
using Xunit;

namespace RootAccess.Core.Tests.Connections;

public static class OriginCheckTests
{
    public sealed class Check
    {
        [Theory]
        [InlineData(null, null, false, false)]
        [InlineData("", null, true, false)]
        [InlineData(FakeOrganization.Id, null, false, false)]
        [InlineData(FakeOrganization.Id, false, false, false)]
        [InlineData(FakeOrganization.Id, true, true, false)]
        [InlineData("o-other", null, false, true)]
        [InlineData("o-other", false, false, true)]
        [InlineData(FakeOrganization.Id, true, false, true)]
        [InlineData(FakeOrganization.Id, false, true, true)]
        public void RefusesRowsFromElsewhere(string? organizationId, bool? simulated, bool connection, bool refused)
        {
            RootAccessConnection target = FakeClient.Connection with { IsSimulation = connection };

            RootAccessException? error = OriginCheck.Check(target, organizationId, simulated, FakeOrganization.Shop);

            Assert.Equal(refused ? ErrorIds.OrganizationMismatch : null, error?.ErrorId);
            Assert.Equal(refused ? FakeOrganization.Shop : null, error?.Target);
        }

        [Theory]
        [InlineData(true, "an organization at a custom endpoint")]
        [InlineData(false, "a real organization")]
        public void SaysWhatTheConnectionIsTo(bool isCustom, string expected)
        {
            RootAccessConnection target = FakeClient.Connection with { IsCustomEndpoint = isCustom };

            RootAccessException? error = OriginCheck.Check(target, null, isSimulation: true, FakeOrganization.Shop);

            Assert.Contains(expected, error!.Message, StringComparison.Ordinal);
        }
    }
}
