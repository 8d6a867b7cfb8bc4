using System;
using RootAccess.Simulator.Events;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Timing;

namespace RootAccess.Simulator;

/// <summary>What operations work on. Whoever touches it holds <see cref="Gate"/>.</summary>
internal sealed class Simulation
{
    private readonly DelaySource _consistencyDelays;
    private readonly SettingsHistory _history = new();

    public Simulation(SimulatorOptions options, SimulatedOrganization organization)
    {
        Options = options;
        Organization = organization;
        Events = new EventHistory(options.EventHistoryCapacity);
        TaskPolicies = new TaskPolicies(options.Partition);

        // Apart from the seed's own generator, so that sessions never change what a seed means.
        Ids = new IdFactory(new SeededRandom(unchecked(options.Seed.Seed * 7919) + 1));
        RegisterAccessKeys();
        _consistencyDelays = new DelaySource(options.ConsistencyDelay, options.Seed.Seed);
        NoteChange();
    }

    public object Gate { get; } = new();

    /// <summary>Grows with every change.</summary>
    public long Version { get; private set; }

    public SimulatorOptions Options { get; }

    public SimulatedOrganization Organization { get; }

    public CredentialStore Credentials { get; } = new();

    public TaskPolicies TaskPolicies { get; }

    public IdFactory Ids { get; }

    public EventHistory Events { get; }

    /// <summary>Lets a user sign with one of his access keys.</summary>
    public IssuedCredential Register(string accountId, IamUser user, AccessKey key)
    {
        IssuedCredential credential = new()
        {
            AccessKeyId = key.AccessKeyId,
            SecretAccessKey = key.SecretAccessKey,
            Principal = Principal.ForUser(accountId, user),
            LongTermKey = key,
        };
        Credentials.Add(credential);
        return credential;
    }

    /// <summary>Issues temporary credentials.</summary>
    public IssuedCredential IssueSession(Principal principal, DateTimeOffset expiration)
    {
        // AWS tells the end in whole seconds, and means it.
        expiration = expiration.AddTicks(-(expiration.Ticks % TimeSpan.TicksPerSecond));
        IssuedCredential credential = new()
        {
            AccessKeyId = Ids.UniqueId("ASIA"),
            SecretAccessKey = Ids.Secret(),
            SessionToken = Ids.SessionToken(),
            Expiration = expiration,
            Principal = principal,
        };
        Credentials.AddSession(credential, Options.TimeProvider.GetUtcNow());
        Version++;
        return credential;
    }

    /// <summary>Is to be called after everything that may have changed something.</summary>
    public void NoteChange()
    {
        Version++;
        if (!Options.ConsistencyDelay.IsNone)
        {
            _history.Record(Organization, Options.TimeProvider.GetUtcNow(), _consistencyDelays);
        }
    }

    /// <summary>The settings as STS sees them.</summary>
    public RootAccessSettings SettingsSeenBySts(DateTimeOffset now) => Options.ConsistencyDelay.IsNone
        ? RootAccessSettings.Of(Organization)
        : _history.SeenAt(now);

    private void RegisterAccessKeys()
    {
        foreach (SimulatedAccount account in Organization.Accounts)
        {
            RegisterAccessKeys(account.Id, account.Root);
            foreach (IamUser user in account.Users)
            {
                RegisterAccessKeys(account.Id, user);
            }
        }
    }

    private void RegisterAccessKeys(string accountId, IamUser user)
    {
        foreach (AccessKey key in user.AccessKeys)
        {
            Register(accountId, user, key);
        }
    }
}
