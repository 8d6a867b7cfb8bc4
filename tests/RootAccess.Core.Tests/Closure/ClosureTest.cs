using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Closure;
using RootAccess.Core.Connections;
using RootAccess.Core.Errors;
using RootAccess.Core.Models;
using RootAccess.Core.Tests.Fakes;

namespace RootAccess.Core.Tests.Closure;

/// <summary>Runs closures on the fake organization.</summary>
public abstract class ClosureTest
{
    private protected const string Shop = FakeOrganization.Shop;
    private protected const string Lab = FakeOrganization.Lab;
    private protected const string Play = FakeOrganization.Play;

    private protected FakeClient Client { get; } = new();

    private protected SkippingTimeProvider Time { get; } = new();

    private protected ConnectedOrganization Organization => _organization ??= Client.Connect(Time);

    private ConnectedOrganization? _organization;

    private protected IReadOnlyList<string> Requests => Client.Closures.Requests;

    private protected async Task<OrgMemberAccount> AccountAsync(string id) =>
        (await Organization.Directory.FindAsync(id, CancellationToken.None))!;

    private protected void SetState(string id, string state) =>
        Client.Organization[id] = Client.Organization[id] with { State = state };

    private protected async Task<ClosureRun> StartAsync(ClosureOptions options, params string[] ids)
    {
        List<OrgMemberAccount> accounts = [];
        foreach (string id in ids)
        {
            accounts.Add(await AccountAsync(id));
        }

        return new ClosureRun(Organization, accounts, options, _ => FakeClient.Context);
    }

    /// <summary>Closes accounts one after the other.</summary>
    private protected async Task<List<OperationResult<MemberAccountClosure>>> CloseAsync(
        ClosureOptions options, params string[] ids)
    {
        using ClosureRun run = await StartAsync(options, ids);
        List<OperationResult<MemberAccountClosure>> results = [];
        foreach (string _ in ids)
        {
            results.Add(await run.CloseNextAsync(() => true, CancellationToken.None));
        }

        return results;
    }

    private protected async Task<OperationResult<MemberAccountClosure>> CloseAsync(string id) =>
        (await CloseAsync(new ClosureOptions(), id))[0];

    private protected static ClosureOptions Waiting(int minutes = 60) =>
        new() { Wait = true, Timeout = TimeSpan.FromMinutes(minutes) };
}
