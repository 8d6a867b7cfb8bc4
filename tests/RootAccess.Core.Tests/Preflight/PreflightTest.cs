using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Models;
using RootAccess.Core.Preflight;
using RootAccess.Core.Tests.Fakes;

namespace RootAccess.Core.Tests.Preflight;

/// <summary>Runs the preflight on the fake organization, where everything is ready.</summary>
public abstract class PreflightTest
{
    private protected PreflightTest()
    {
        Client.RootSessions.Add(FakeOrganization.Security);
        Client.RootSessions.Add(FakeOrganization.Shop);
        Client.RootSessions.Add(FakeOrganization.Lab);
    }

    private protected FakeClient Client { get; } = new();

    private protected Uri StsEndpoint { get; set; } = new("https://sts.us-east-1.amazonaws.com/");

    private protected string[] ProtectedAccountIds { get; set; } = [];

    private protected async Task<IReadOnlyList<RootAccessCheck>> RunAsync(string? sampleAccountId = null) =>
        await RootAccessPreflight.RunAsync(
            new PreflightTarget
            {
                Client = Client,
                StsEndpoint = StsEndpoint,
                IsSimulation = true,
                IsCustomEndpoint = false,
                ProtectedAccountIds = ProtectedAccountIds,
            },
            sampleAccountId,
            CancellationToken.None);

    private protected async Task<RootAccessCheck> CheckAsync(string name, string? sampleAccountId = null) =>
        (await RunAsync(sampleAccountId)).Single(check => check.Name == name);
}
