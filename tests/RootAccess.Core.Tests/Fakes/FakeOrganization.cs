using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using RootAccess.Core.Models;
using RootAccess.Core.Ports;

namespace RootAccess.Core.Tests.Fakes;

/// <summary>
/// Organization o-test: Security (with an account), Workloads with Prod and Dev, Sandbox. Every call is logged; a
/// failure can be scripted by operation.
/// </summary>
internal sealed class FakeOrganization : IOrganizationPort
{
    internal const string Id = "o-test";
    internal const string Management = "000000000001";
    internal const string Security = "000000000002";
    internal const string Shop = "000000000003";
    internal const string Lab = "000000000004";
    internal const string Closed = "000000000005";
    internal const string Play = "000000000006";

    private readonly Dictionary<string, AccountDescription> _accounts;

    internal FakeOrganization() => _accounts = new AccountDescription[]
    {
        Account(Management, "Main", "r-root"),
        Account(Security, "Audit", "r-root/ou-root-security"),
        Account(Shop, "Shop", "r-root/ou-root-workload/ou-root-prodprod"),
        Account(Lab, "Lab", "r-root/ou-root-workload/ou-root-devdevde"),
        Account(Closed, "Old shop", "r-root/ou-root-workload/ou-root-prodprod") with { State = AccountState.Suspended },
        Account(Play, "Play", "r-root/ou-root-sandboxx"),
    }.ToDictionary(account => account.AccountId);

    internal ConcurrentQueue<string> Calls { get; } = new();

    internal ConcurrentDictionary<string, Exception> Failures { get; } = new();

    /// <summary>Awaited before each call is answered.</summary>
    internal Func<string, CancellationToken, Task> Before { get; set; } = (_, _) => Task.CompletedTask;

    internal string FeatureSet { get; set; } = "ALL";

    internal List<string> TrustedServices { get; } = ["iam.amazonaws.com"];

    internal List<string> Delegates { get; } = [Security];

    internal Dictionary<string, AccountTag[]> Tags { get; } = [];

    internal Dictionary<string, List<OrganizationalUnitDescription>> Units { get; } = new()
    {
        ["r-root"] =
        [
            new("ou-root-security", "Security"),
            new("ou-root-workload", "Workloads"),
            new("ou-root-sandboxx", "Sandbox"),
        ],
        ["ou-root-workload"] = [new("ou-root-prodprod", "Prod"), new("ou-root-devdevde", "Dev")],
    };

    /// <summary>Accounts that a second page of ListAccounts repeats.</summary>
    internal List<AccountDescription> ListedAgain { get; } = [];

    internal AccountDescription this[string accountId]
    {
        get => _accounts[accountId];
        set => _accounts[accountId] = value;
    }

    internal int CountOf(string operation) => Calls.Count(call => call.StartsWith(operation, StringComparison.Ordinal));

    public async Task<OrganizationDescription> DescribeOrganizationAsync(CancellationToken cancellationToken)
    {
        await EnterAsync("DescribeOrganization", null, cancellationToken);
        return new OrganizationDescription(Id, Management, FeatureSet);
    }

    public async Task ReadAccountsAsync(Action<AccountDescription> read, CancellationToken cancellationToken)
    {
        await EnterAsync("ListAccounts", null, cancellationToken);
        foreach (AccountDescription account in _accounts.Values.Concat(ListedAgain))
        {
            read(account);
        }
    }

    public async Task<AccountDescription> DescribeAccountAsync(string accountId, CancellationToken cancellationToken)
    {
        await EnterAsync("DescribeAccount", accountId, cancellationToken);
        return _accounts[accountId];
    }

    public async Task<string> GetRootIdAsync(CancellationToken cancellationToken)
    {
        await EnterAsync("ListRoots", null, cancellationToken);
        return "r-root";
    }

    public async Task<IReadOnlyList<OrganizationalUnitDescription>> ListOrganizationalUnitsAsync(
        string parentId, CancellationToken cancellationToken)
    {
        await EnterAsync("ListOrganizationalUnitsForParent", parentId, cancellationToken);
        return Units.TryGetValue(parentId, out List<OrganizationalUnitDescription>? children) ? children : [];
    }

    public async Task<IReadOnlyList<string>> ListAccountIdsAsync(string parentId, CancellationToken cancellationToken)
    {
        await EnterAsync("ListChildAccounts", parentId, cancellationToken);
        return parentId switch
        {
            "r-root" => [Management],
            "ou-root-security" => [Security],
            "ou-root-prodprod" => [Shop, Closed],
            "ou-root-devdevde" => [Lab],
            "ou-root-sandboxx" => [Play],
            _ => [],
        };
    }

    public async Task<IReadOnlyList<AccountTag>> ListTagsAsync(string accountId, CancellationToken cancellationToken)
    {
        await EnterAsync("ListTagsForResource", accountId, cancellationToken);
        return Tags.TryGetValue(accountId, out AccountTag[]? tags) ? tags : [];
    }

    public async Task<IReadOnlyList<string>> ListTrustedServicesAsync(CancellationToken cancellationToken)
    {
        await EnterAsync("ListAWSServiceAccessForOrganization", null, cancellationToken);
        return [.. TrustedServices];
    }

    public async Task EnableTrustedAccessAsync(
        string servicePrincipal, IChangeRecord record, CancellationToken cancellationToken)
    {
        await record.SendingAsync(FakeClient.AccessKeyId, cancellationToken);
        await EnterAsync("EnableAWSServiceAccess", servicePrincipal, cancellationToken);
        TrustedServices.Add(servicePrincipal);
    }

    public async Task<IReadOnlyList<string>> ListDelegatedAdministratorsAsync(
        string servicePrincipal, CancellationToken cancellationToken)
    {
        await EnterAsync("ListDelegatedAdministrators", servicePrincipal, cancellationToken);
        return [.. Delegates];
    }

    private static AccountDescription Account(string id, string name, string path) => new()
    {
        AccountId = id,
        Name = name,
        Email = $"{id}@example.com",
        Arn = $"arn:aws:organizations::{Management}:account/{Id}/{id}",
        State = AccountState.Active,
        Paths = [$"{Id}/{path}/{id}/"],
    };

    private async Task EnterAsync(string operation, string? target, CancellationToken cancellationToken)
    {
        Calls.Enqueue(target is null ? operation : $"{operation} {target}");
        await Before(operation, cancellationToken);
        cancellationToken.ThrowIfCancellationRequested();
        if (Failures.TryGetValue(operation, out Exception? failure))
        {
            throw failure;
        }
    }
}
