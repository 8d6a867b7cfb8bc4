using System;
using System.Linq;
using RootAccess.Simulator.Events;
using RootAccess.Simulator.Security;
using RootAccess.Simulator.Seeding;
using RootAccess.Simulator.Snapshots;
using RootAccess.Simulator.State;
using RootAccess.Simulator.Timing;

namespace RootAccess.Simulator;

/// <summary>What operations work on. Whoever touches it holds <see cref="Gate"/>.</summary>
internal sealed class Simulation
{
    private readonly DelaySource _consistencyDelays;
    private readonly SettingsHistory _history;
    private readonly SeededRandom _random;

    public Simulation(SimulatorOptions options, SimulatedOrganization organization)
        : this(options, organization, new SettingsHistory(), new SeededRandom(SeedOfIds(options)))
    {
        RegisterAccessKeys();
        NoteChange();
    }

    private Simulation(
        SimulatorOptions options, SimulatedOrganization organization, SettingsHistory history, SeededRandom random)
    {
        Options = options;
        Organization = organization;
        Events = new EventHistory(options.EventHistoryCapacity);
        TaskPolicies = new TaskPolicies(organization.Partition);
        Ids = new IdFactory(random);
        _random = random;
        _history = history;
        _consistencyDelays = new DelaySource(options.ConsistencyDelay, options.Seed.Seed);
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
            AccessKeyId = Ids.AccessKeyId("ASIA"),
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

    /// <summary>Goes on from a snapshot.</summary>
    public static Simulation Restore(SimulatorOptions options, SnapshotContent content)
    {
        Simulation restored = new(options, content.Organization, content.History, content.Random);
        foreach (IssuedCredential credential in content.Credentials.OrderBy(item => item.Expiration))
        {
            restored.Credentials.AddSession(credential, content.TakenAt);
        }

        restored.NoteChange();
        return restored;
    }

    public SnapshotContent Capture() => new()
    {
        TakenAt = Options.TimeProvider.GetUtcNow(),
        Organization = Organization,
        Credentials = Credentials.All,
        Random = _random,
        History = _history,
    };

    // Apart from the seed's own generator, so that sessions never change what a seed means.
    private static int SeedOfIds(SimulatorOptions options) => unchecked(options.Seed.Seed * 7919) + 1;

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
