using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Connections;
using RootAccess.Core.Credentials;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;

namespace RootAccess.Core.Tests.Credentials;

/// <summary>One removal against a fake root user.</summary>
internal sealed class RemovalTest
{
    internal static readonly string[] Deletions =
        ["DeleteLoginProfile", "DeleteAccessKey", "DeleteSigningCertificate", "DeactivateMFADevice"];

    internal RemovalTest()
    {
        Client = new FakeClient();
        Clock = new SkippingTimeProvider();
        User = Client.RootSessions.Add(FakeOrganization.Shop);
    }

    internal FakeClient Client { get; }

    internal SkippingTimeProvider Clock { get; }

    internal FakeRootUser User { get; }

    internal CancellationTokenSource Stop { get; } = new();

    /// <summary>How many calls had arrived when the run was stopped; null when it was not.</summary>
    internal int? CallsAtStop { get; private set; }

    internal string[] DeletionsSent =>
        [.. User.Calls.Where(call => Deletions.Any(deletion => call.StartsWith(deletion, StringComparison.Ordinal)))];

    internal void StopNow()
    {
        CallsAtStop ??= User.Calls.Count;
        Stop.Cancel();
    }

    internal async Task<OperationResult<MemberRootCredentialRemoval>> RunAsync(RemovalRequest? request = null)
    {
        using ConnectedOrganization organization = Client.Connect(Clock);
        OrgMemberAccount account =
            (await organization.Directory.FindAsync(FakeOrganization.Shop, CancellationToken.None))!;
        return await new RootCredentialRemovalOperation(organization, FakeClient.Context).RemoveAsync(
            account, request ?? new RemovalRequest(), Stop.Token);
    }

    internal static RemovalRequest Only(params string[] types) => new() { CredentialTypes = types };
}
