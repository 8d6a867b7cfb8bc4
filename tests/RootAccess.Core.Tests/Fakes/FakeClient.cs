using System;
using RootAccess.Core.Connections;
using RootAccess.Core.Journal;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tests.Fakes;

/// <summary>A connection to the fake organization.</summary>
internal sealed class FakeClient : IRootAccessClient
{
    /// <summary>What signs every change of the caller.</summary>
    internal const string AccessKeyId = "AKIAFAKECALLER000000";

    /// <summary>On whose behalf the tests change things.</summary>
    internal static ChangeContext Context { get; } = new("Test-Change", "Because", "CHG-1");

    internal FakeOrganization Organization { get; } = new();

    internal FakeRootFeatures RootFeatures { get; } =
        new(RootFeatureName.RootCredentialsManagement, RootFeatureName.RootSessions);

    internal FakeRootSessions RootSessions { get; } = new();

    internal FakeRootTasks RootTasks { get; } = new();

    internal FakeDelegations Delegations { get; }

    internal FakeClosures Closures { get; }

    internal FakeCaller Caller { get; } = new();

    internal FakeClient()
    {
        Delegations = new(Organization);
        Closures = new(Organization);
    }

    IDelegationPort IRootAccessClient.Delegations => Delegations;

    IAccountClosurePort IRootAccessClient.Closures => Closures;

    ICallerPort IRootAccessClient.Caller => Caller;

    IOrganizationPort IRootAccessClient.Organization => Organization;

    IRootFeaturePort IRootAccessClient.RootFeatures => RootFeatures;

    IRootSessionPort IRootAccessClient.RootSessions => RootSessions;

    IRootTaskPort IRootAccessClient.RootTasks => RootTasks;

    internal static RootAccessConnection Connection { get; } = new()
    {
        OrganizationId = FakeOrganization.Id,
        ManagementAccountId = FakeOrganization.Management,
        CallerAccountId = FakeOrganization.Management,
        CallerArn = $"arn:aws:iam::{FakeOrganization.Management}:user/tester",
        CallerRole = CallerRole.Management,
        Partition = "aws",
        Region = "us-east-1",
        StsRegion = "us-east-1",
        Endpoints = [],
        ProtectedAccountId = [],
        IsSimulation = false,
        IsCustomEndpoint = true,
        IsJournaled = true,
        ConnectedAt = DateTimeOffset.UnixEpoch,
    };

    internal ConnectedOrganization Connect(
        TimeProvider? timeProvider = null, ConnectionGuards? guards = null, JournalSettings? journal = null) =>
        new(Connection, this, guards ?? ConnectionGuards.None, timeProvider ?? new SkippingTimeProvider(), journal);

    public void Dispose()
    {
    }
}
