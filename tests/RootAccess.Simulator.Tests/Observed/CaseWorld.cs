using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json.Nodes;
using System.Threading.Tasks;
using Microsoft.Extensions.Time.Testing;
using RootAccess.Policies;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Server;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Tests.Support;

namespace RootAccess.Simulator.Tests.Observed;

/// <summary>A server with an organization for one case, and the callers the case knows by name.</summary>
internal sealed class CaseWorld : IAsyncDisposable
{
    private readonly FakeTimeProvider _clock;
    private readonly Dictionary<string, SimulatorCredential> _callers = new(StringComparer.Ordinal);
    private readonly AwsSimulator _simulator;
    private readonly SimulatorHost _host;
    private readonly CaseClient _client;

    private CaseWorld(AwsSimulator simulator, SimulatorHost host, FakeTimeProvider clock)
    {
        _simulator = simulator;
        _host = host;
        _clock = clock;
        _client = new CaseClient(host.Endpoint, clock);
        NameThings();
    }

    public Placeholders Names { get; } = new();

    public static async Task<CaseWorld> StartAsync(ObservedCase observed)
    {
        FakeTimeProvider clock = new(new DateTimeOffset(2026, 9, 11, 20, 15, 0, TimeSpan.Zero));
        AwsSimulator simulator = new(new SimulatorOptions
        {
            TimeProvider = clock,
            Seed = new OrganizationSeed
            {
                EnableFeatures = observed.HasFeatures,
                RegisterIamDelegate = observed.HasIamDelegate,
            },
        });
        return new CaseWorld(simulator, await SimulatorHost.StartAsync(simulator), clock);
    }

    /// <summary>Lets time pass, makes a caller, or makes a call that must succeed.</summary>
    public async Task PrepareAsync(JsonObject step)
    {
        if (step["advance"] is { } seconds)
        {
            _clock.Advance(TimeSpan.FromSeconds(seconds.GetValue<double>()));
            return;
        }

        if (step["caller"] is { } name)
        {
            _callers[name.GetValue<string>()] = await MakeCallerAsync(step);
            return;
        }

        CaseAnswer answer = await CallAsync(step);
        if (answer.Status >= 300 && step["mayFail"] is null)
        {
            throw new InvalidOperationException($"{step.ToJsonString()} was answered by {answer.Body}");
        }

        foreach (KeyValuePair<string, JsonNode?> saved in step["save"]?.AsObject() ?? [])
        {
            Names[saved.Key] = answer.At(saved.Value!.GetValue<string>())!.ToString();
        }
    }

    public Task<CaseAnswer> CallAsync(JsonObject call)
    {
        SimulatorCredential caller = _callers[call["as"]?.GetValue<string>() ?? "administrator"];
        Names["caller"] = caller.PrincipalArn;
        return _client.SendAsync(
            caller,
            call["call"]!.GetValue<string>(),
            Names.Fill(call["input"])?.AsObject() ?? [],
            call["host"]?.GetValue<string>(),
            call["region"]?.GetValue<string>() ?? "us-east-1");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _host.DisposeAsync();
    }

    private void NameThings()
    {
        SimulatedOrganization organization = _simulator.State;
        Names["management"] = organization.ManagementAccountId;
        Names["managementEmail"] = organization.ManagementAccount.Email;
        Names["organization"] = organization.Id;
        Names["root"] = organization.RootId;
        Names["unit"] = organization.UnitAt("Sandbox").Id;
        Names["delegate"] = Id(SeededAccounts.DelegatedAdministrator);
        Names["member"] = Id(SeededAccounts.OrdinaryMember);
        Names["memberEmail"] = _simulator.Account(SeededAccounts.OrdinaryMember).Email;
        Names["clean"] = Id(SeededAccounts.Clean);
        Names["created"] = organization.Members.First(
            account => account.Roles.Count > 0 && account.GetState(_clock.GetUtcNow()) == AccountState.Active).Id;
        Names["used"] = Id(SeededAccounts.RecentlyUsed);
        Names["locked"] = Id(SeededAccounts.LockedBucket);
        SimulatedAccount locked = _simulator.Account(SeededAccounts.LockedBucket);
        Names["bucket"] = locked.Buckets.First(item => item.Policy is null).Name;
        Names["lockedBucket"] = locked.Buckets.First(item => item.Policy is not null).Name;
        Names["queueOwner"] = Id(SeededAccounts.LockedQueue);
        Names["queue"] = _simulator.Account(SeededAccounts.LockedQueue).Queues.First(item => item.Policy is null).Url;
        Names["policy"] = organization.Policies.First(item => !item.AwsManaged).Id;
        _callers["administrator"] = _simulator.Administrator;
        _callers["limited"] = _simulator.LimitedUser;
        _callers["member"] = _simulator.MemberUser;
        _callers["delegate"] = _simulator.DelegatedAdministrator;
    }

    private string Id(string accountName) => _simulator.Account(accountName).Id;

    // A user with a policy, a role session with a session policy, or a root session.
    private async Task<SimulatorCredential> MakeCallerAsync(JsonObject step)
    {
        string accountId = Names.Fill(step["account"]!.GetValue<string>());
        string name = step["caller"]!.GetValue<string>();
        if (step["task"] is { } task)
        {
            return await OpenAsync(accountId, $"arn:aws:iam::{accountId}:root", "sts:AssumeRoot", new JsonObject
            {
                ["TargetPrincipal"] = accountId,
                ["TaskPolicyArn.arn"] = "arn:aws:iam::aws:policy/root-task/" + task.GetValue<string>(),
            });
        }

        string? policy = Names.Fill(step["policy"])?.ToJsonString();
        if (step["session"] is null && step["role"] is null)
        {
            return _simulator.CreateUser(accountId, name, policy);
        }

        string arn = AddRole(accountId, name, policy);
        JsonObject input = new() { ["RoleArn"] = arn, ["RoleSessionName"] = name };
        if (step["session"] is { } session)
        {
            input["Policy"] = Names.Fill(session)!.ToJsonString();
        }

        return await OpenAsync(
            accountId, $"arn:aws:sts::{accountId}:assumed-role/{name}/{name}", "sts:AssumeRole", input);
    }

    private string AddRole(string accountId, string name, string? policy)
    {
        IamRole role = new()
        {
            Name = name,
            RoleId = "AROA" + name.ToUpperInvariant().PadRight(17, 'X'),
            Arn = $"arn:aws:iam::{accountId}:role/{name}",
            TrustedAccountId = _simulator.ManagementAccountId,
        };
        if (policy is not null)
        {
            role.Policies.Add(new NamedPolicy(name, PolicyDocument.Parse(policy)));
        }

        _simulator.Change(organization => organization.Account(accountId).Roles.Add(role));
        return role.Arn;
    }

    private async Task<SimulatorCredential> OpenAsync(string accountId, string arn, string call, JsonObject input)
    {
        CaseAnswer answer = await _client.SendAsync(_simulator.Administrator, call, input, host: null, "us-east-1");
        return answer.Status == 200
            ? new SimulatorCredential(
                accountId,
                arn,
                answer.At("Credentials.AccessKeyId")!.GetValue<string>(),
                answer.At("Credentials.SecretAccessKey")!.GetValue<string>(),
                answer.At("Credentials.SessionToken")!.GetValue<string>())
            : throw new InvalidOperationException(answer.Body);
    }
}
